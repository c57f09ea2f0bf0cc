create table term (
    id         text    not null check (id ~ '^[a-z][a-z_]*$'),
    version    int     not null check (version > 0),
    title      text    not null,
    body       text    not null,
    required   boolean not null,
    valid_from date    not null,
    primary key (id, version)
);
comment on table term is 'Published texts that people consent to; a row never changes, a new text is a new version';
comment on column term.body is 'Markdown, loaded from the terms folder of the application';
