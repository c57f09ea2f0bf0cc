create table inbox_file (
    id bigint generated always as identity primary key,
    name text not null,
    kind text not null,
    sha256 text not null,
    lines bigint not null,
    loaded bigint not null,
    rejected bigint not null,
    changed bigint not null,
    loaded_at timestamptz not null,
    unique (kind, sha256),
    check (lines = loaded + rejected)
);
comment on table inbox_file is 'Every file that came through an inbox. A file of the same kind and content goes in once. lines: without header; changed: rows of our tables that are different now.';

create table inbox_reject (
    file_id bigint not null references inbox_file,
    line bigint not null,
    reason text not null,
    content text not null,
    primary key (file_id, line)
);
comment on table inbox_reject is 'Lines of those files that could not be used, shortened to 2000 bytes, with the line number (from 1) and a reason in Korean.';
