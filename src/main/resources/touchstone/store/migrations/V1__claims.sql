-- The same text runs on SQLite and on PostgreSQL. Times are milliseconds since 1970, UTC.

-- Whoever writes changes this row first, so that writers stand in line on every database.
create table writer (
    id integer primary key,
    turn bigint not null
);

insert into writer (id, turn) values (1, 0);

create table articles (
    id text primary key, -- digest of the normalised address
    url text not null,
    host text not null,
    domain text not null,
    source text not null,
    title text,
    language text,
    published bigint,
    voice text not null, -- whose text it is: copies of one agency count once
    first_seen bigint not null,
    last_seen bigint not null
);

create index articles_by_domain on articles (domain);

create table provenance (
    article text not null references articles (id) on delete cascade,
    position integer not null,
    role text not null,
    name text not null,
    domain text,
    primary key (article, position)
);

create table claims (
    id text primary key,
    digest text not null unique, -- of the normalised text
    text text not null,
    words text not null, -- folded, each between blanks, for the search
    language text,
    block text not null, -- claims that differ in it are never the same
    vector bytea, -- 384 signed bytes; null where the encoder does not know the language
    since bigint not null
);

create index claims_by_block on claims (block, since);

create table sightings (
    article text not null references articles (id) on delete cascade,
    claim text not null references claims (id) on delete cascade,
    sentence text not null,
    worth double precision not null,
    kind text not null,
    name text,
    name_key text,
    role text,
    via text,
    hand integer not null,
    quoted integer not null,
    first_seen bigint not null,
    last_seen bigint not null,
    primary key (article, claim)
);

create index sightings_by_claim on sightings (claim);
create index sightings_by_name on sightings (name_key);

create table matches (
    article text not null,
    claim text not null,
    fact_check text not null,
    url text,
    verdict text not null,
    probability double precision not null,
    certainty text not null,
    stance text not null,
    primary key (article, claim, fact_check),
    foreign key (article, claim) references sightings (article, claim) on delete cascade
);

create index matches_by_claim on matches (claim);
