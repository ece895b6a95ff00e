-- What a news article shows of how its newsroom works. Articles that were kept before, in other languages or of other kinds have
-- no row: nothing was asked of them.

create table marks (
    article text primary key references articles (id) on delete cascade,
    story text not null, -- the same for all copies of one text in one voice
    bylined integer not null,
    loud integer, -- null where there is no headline
    says_more integer,
    correction text, -- the words of the note; null where there is none
    claims integer not null,
    named integer not null -- of the claims, those on the word of somebody who can be asked or looked up
);

create index marks_by_story on marks (story);
