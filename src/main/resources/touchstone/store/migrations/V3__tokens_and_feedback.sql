-- Who may use the service, and what its users say of its judgements.

create table tokens (
    id text primary key,
    name text not null unique,
    digest text not null unique, -- SHA-256 of the secret in hex; the secret itself is kept nowhere
    scopes text not null, -- their names, each between blanks
    created bigint not null,
    expires bigint, -- null: never
    last_used_day bigint -- days since 1970, UTC: enough to find forgotten tokens, too little to follow anybody
);

create table feedback (
    id text primary key,
    kind text not null,
    claim text,
    fact_check text,
    domain text,
    comment text,
    received bigint not null
);

create index feedback_by_time on feedback (received);
