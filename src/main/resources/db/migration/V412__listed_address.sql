alter table payment add sent_address text;
comment on column payment.sent_address is 'The id of the address that belongs to sent_to, of what is delivered or credited there; kept and erased with it.';

-- As before, and the address with it: who moves changes both, and half of the one is not the other.
create or replace function keep_what_was_sent() returns trigger language plpgsql as $$
begin
    update payment set sent_to = old.profile,
        sent_address = case when channel in ('VOUCHER', 'WASTE_BAG', 'LOCAL_TAX') then old.address_id end
    from payout_run
    where member_id = old.id and run_id = payout_run.id and sent_to is null
        and payment.state in ('LISTED', 'EXPORTED', 'PAID', 'RETURNED', 'NOTICED')
        and (payout_run.state <> 'CLOSED' or payment.changed_at > now() - interval '5 years');
    return null;
end $$;
