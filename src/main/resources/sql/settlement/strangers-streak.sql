-- The streak goes with the member: the latest home of the half before counts. What the former municipality of a region
-- settled is not settled again.
with place as (
    select s.meter_id, o.id, o.since, o.municipality_id from stranger s join meter o using (member_id, resource)
    union
    select s.meter_id, o.id, o.since, t.former
    from stranger s join meter o using (member_id, resource) join meter_transfer t on t.meter_id = o.id
), earlier as (
    select distinct on (place.meter_id) place.meter_id, result.streak
    from place join result on result.half = :previous and result.municipality_id = place.municipality_id and result.meter_id = place.id
    where result.evaluated <> 0
    order by place.meter_id, place.since desc, result.version desc
)
select meter_id, member_id, earlier.streak, exists (
    select from meter_transfer t join result r on r.half = :half and r.municipality_id = t.former and r.meter_id = t.meter_id
    where t.meter_id = stranger.meter_id and t.former <> :municipality) as settled
from stranger left join earlier using (meter_id)
