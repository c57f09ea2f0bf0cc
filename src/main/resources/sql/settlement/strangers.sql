-- Meters whose members had another one before or have another one now, perhaps elsewhere, and those that came from another
-- municipality with their region: few, but what they have elsewhere counts here.
select meter.id as meter_id, member_id, resource, null::smallint as streak, false as settled
from meter
where municipality_id = :municipality
    and (since > joined_on or until is not null
        or id in (select meter_id from meter_transfer where municipality_id = :municipality))
