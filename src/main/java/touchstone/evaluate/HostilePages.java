package touchstone.evaluate;

import java.util.Random;

/** Pieces of markup that cost a careless reader far more time than their size: each kind in any length. */
enum HostilePages {
    DEEP {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<div class=\"a\">x ");
        }
    },
    DEEP_INLINE {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(random.nextBoolean() ? "<b>w <i>" : "<font><a href=\"#\">v ");
        }
    },
    MISNESTED {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<b><p>one <i>two</b> three</p>");
        }
    },
    SIBLINGS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<p>w</p>");
        }
    },
    BOXES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(
                            "<article class=\"content body story\"><p>A sentence that is long enough to be taken for one of a story,")
                    .append(" or so a careless reader thinks.</p></article>");
        }
    },
    LABELS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<h3>Related articles</h3><p>More from us</p>");
        }
    },
    BREAKS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<br>\n \t&nbsp;");
        }
    },
    ATTRIBUTES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(page.length() == 0 ? "<p " : "")
                    .append(" data-a")
                    .append(page.length())
                    .append("=\"v\"");
        }
    },
    LONG_NAMES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(page.length() == 0 ? "<div class=\"" : "").append("entry-Content aB-cD ");
        }
    },
    MANY_NAMES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<div class=\"c")
                    .append(random.nextInt())
                    .append(" related-")
                    .append(page.length())
                    .append("\">word</div>");
        }
    },
    ENTITIES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("&#x11fffff;&am;&notanentity&#;&#99999999999;&");
        }
    },
    TAGS_WITHOUT_END {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<p title=\"<div <p <!-- ");
        }
    },
    COMMENTS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<!-- -- > <!");
        }
    },
    TABLES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<table><tr><td>w");
        }
    },
    CELLS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(page.length() == 0 ? "<table><tr>" : "").append("<td>w</td>");
        }
    },
    LISTS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<ul><li>w <li>");
        }
    },
    LINKS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<a href=\"//[::/%zz\">w</a> ");
        }
    },
    ONE_WORD {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append((char) ('a' + random.nextInt(26)));
        }
    },
    BLANKS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(" \u00a0\n\t");
        }
    },
    QUOTES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("“\"„ «");
        }
    },
    LINKED_DATA {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(page.length() == 0 ? "<script type=\"application/ld+json\">" : "")
                    .append("{\"@graph\":[");
        }
    },
    LINKED_BLOCKS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(
                    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"a \"b\" c\",</script>");
        }
    },
    STREAMED {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<template id=\"B:")
                    .append(page.length())
                    .append("\"></template><div hidden id=\"S:")
                    .append(page.length() / 2)
                    .append("\">w</div>");
        }
    },
    METAS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<meta name=\"author\" content=\"By A. Writer and B. Writer, and C\">");
        }
    },
    ITEMS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append(
                    "<div itemscope itemtype=\"https://schema.org/ClaimReview\"><span itemprop=\"author\" itemscope>");
        }
    },
    SELECTS {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<select><option><svg><math><mi><p>");
        }
    },
    TEMPLATES {
        @Override
        void piece(StringBuilder page, Random random) {
            page.append("<template><tr><td><frameset>");
        }
    };

    /** Adds one more piece; what has to stand before the first is told by the empty page. */
    abstract void piece(StringBuilder page, Random random);

    /** Markup of this kind, at least {@code length} characters. */
    String of(int length, Random random) {
        StringBuilder page = new StringBuilder(length + 200);
        while (page.length() < length) {
            piece(page, random);
        }
        return page.toString();
    }
}
