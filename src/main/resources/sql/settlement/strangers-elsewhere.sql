-- The municipalities whose settlement touches the same members in this calendar year.
select :municipality::int
union
select meter.municipality_id from stranger join meter using (member_id)
where until is null or until >= :newYear
union
select former from stranger join meter using (member_id) join meter_transfer t on t.meter_id = meter.id
where until is null or until >= :newYear
order by 1
