-- A move says itself that the home is the member's: who comes back to the same one moves too.
drop trigger settled_in on member;
drop function settle_in();
comment on column member.vacated_on is 'Last day in the home, when somebody else was found to live there: its meters ended with it, the membership goes on without a home. Null as long as the home is the member''s; the next move makes it null again, one back into the same home too.';
