comment on column payment.sent_to is 'The sealed profile that the list was made with, kept when the member''s changes afterwards; for five years after the last change of the payment.';

-- As before, but from the listing on, in whatever state the run is: what was judged and checked is what is sent.
create or replace function keep_what_was_sent() returns trigger language plpgsql as $$
begin
    update payment set sent_to = old.profile
    from payout_run
    where member_id = old.id and run_id = payout_run.id and sent_to is null
        and payment.state in ('LISTED', 'EXPORTED', 'PAID', 'RETURNED', 'NOTICED')
        and (payout_run.state <> 'CLOSED' or payment.changed_at > now() - interval '5 years');
    return null;
end $$;
comment on function keep_what_was_sent() is 'The files of a list say the same whenever they are written, and what was known when it was made.';
