package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DomainsTest {

    @Test
    void namesTheHostAndTheDomainOfAnAddress() {
        assertThat(Domains.host("https://user@www.News.BBC.co.uk:443/x?y#z")).isEqualTo("news.bbc.co.uk");
        assertThat(Domains.registrable("https://news.bbc.co.uk/x")).isEqualTo("bbc.co.uk");
        assertThat(Domains.registrable("127.0.0.1")).isNull();
        assertThat(Domains.registrable("co.uk")).isNull();
    }

    /** Java's conversion to ASCII throws an exception of its own at such a length, or takes quadratic time. */
    @Test
    void whatIsLongerThanAHostNameIsNone() {
        assertThat(Domains.host("\u6E2F".repeat(100_000) + ".com")).isNull();
        assertThat(Domains.registrable("a".repeat(100_000) + ".com")).isNull();
    }
}
