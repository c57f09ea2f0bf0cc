-- Names that hide the tables: what the settlement asks of a municipality, put behind this, is asked of one member.
with term as (
    /*terms*/
), meter as (
    select * from meter where member_id = :member
), usage_half as (
    /*usage*/
), meter_transfer as (
    select * from meter_transfer where meter_id in (select id from meter)
), payer as (
    select id, municipality_id from meter union select meter_id, former from meter_transfer
), result as (
    select result.*
    from payer
    join result on result.half in (:previous, :half) and (result.municipality_id, result.meter_id) = (payer.municipality_id, payer.id)
), award as (
    -- What another municipality would give for the half as well uses up the ceiling, until it is settled there.
    select * from award where member_id = :member
    union all
    select * from jsonb_populate_recordset(cast(null as award), cast(:expected as jsonb))
), confirmed_zero as (
    select zero.* from meter join confirmed_zero zero on (zero.municipality_id, zero.meter_id) = (meter.municipality_id, meter.id)
), stranger as (
    with stranger as (
        /*strangers*/
    )
    select * from (
        /*streak*/
    ) found
)
