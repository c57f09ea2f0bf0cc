create index payment_changed_at_sent on payment (changed_at) where sent_to is not null;
comment on column payment.sent_to is 'The sealed profile that the list went out with, kept when the member''s changes afterwards; for five years after the last change of the payment.';

-- As before, but what is five years old and forgotten does not come back.
create or replace function keep_what_was_sent() returns trigger language plpgsql as $$
begin
    update payment set sent_to = old.profile
    from payout_run
    where member_id = old.id and run_id = payout_run.id and sent_to is null
        and payout_run.state in ('APPROVED', 'EXPORTED', 'CLOSED') and payment.state in ('LISTED', 'EXPORTED', 'PAID', 'RETURNED', 'NOTICED')
        and (payout_run.state <> 'CLOSED' or payment.changed_at > now() - interval '5 years');
    return null;
end $$;
