alter table term drop constraint term_audience_check;
alter table term add constraint term_audience_check check (audience in ('MEMBER', 'STAFF', 'PUBLIC'));
comment on table term is 'Published texts that people consent to, and those that everybody may read; a row never changes, a new text is a new version';
comment on column term.audience is 'Who is asked to consent; PUBLIC: nobody, it is there to be read';
