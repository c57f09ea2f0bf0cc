create table mail_language (
    reference text primary key,
    language text not null check (language <> 'KOREAN')
);
comment on table mail_language is 'Who gets mails in another language than Korean, by the public reference of the application, which becomes that of the membership (ADR 0019).';
