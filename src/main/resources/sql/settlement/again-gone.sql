-- Results whose meter is no longer evaluated: nothing, where the meter never was in this half after all; as they are, where
-- its region went to another municipality.
with gone as materialized (
    select * from latest where meter_id not in (select meter_id from outcome)
)
insert into outcome (meter_id, member_id, joined_on, resource, policy_id, evaluated, usage_months, usage_sum, baseline_months,
    baseline_sum, exact_rate, cut_rate, band, streak, points, standard_points, co2, reason, parts, version)
select meter_id, gone.member_id, joined_on, gone.resource, policy_id, 0, 0, 0, 0, 0, null, null, null, 0, 0, 0, 0, 'NO_MONTHS', 0, 1
from gone join meter on meter.id = meter_id where meter.municipality_id = :municipality
union all
select meter_id, gone.member_id, joined_on, gone.resource, policy_id, evaluated, usage_months, usage_sum, baseline_months,
    baseline_sum, exact_rate, cut_rate, band, streak, points, standard_points, co2, reason, 0, 1
from gone join meter on meter.id = meter_id where meter.municipality_id <> :municipality
