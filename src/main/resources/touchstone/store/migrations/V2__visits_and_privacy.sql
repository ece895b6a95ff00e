-- What the collector remembers of addresses, what sites show of themselves, and who must not be listed.

create table visits (
    id text primary key, -- digest of the address
    url text not null,
    host text not null,
    visited bigint not null,
    etag text,
    last_modified text,
    digest text,
    outcome text not null,
    failures integer not null,
    next_visit bigint
);

create index visits_by_host on visits (host);

create table observations (
    domain text not null,
    kind text not null,
    found integer not null,
    url text not null,
    observed bigint not null,
    detail text,
    primary key (domain, kind)
);

-- 1 where the word of a private person is all there is: see SpeakerRule. Nothing older was judged, so the careful answer is kept.
alter table sightings add column held_back integer not null default 0;

update sightings set held_back = 1 where kind = 'PERSON' and name is not null and role is null;
