-- The municipalities whose settlement touches the same members.
select :municipality::int
union
select meter.municipality_id from stranger join meter using (member_id)
union
select former from stranger join meter using (member_id) join meter_transfer t on t.meter_id = meter.id
order by 1
