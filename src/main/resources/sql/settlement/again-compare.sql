update outcome o
set version = case
    when (o.member_id, o.resource, o.policy_id, o.evaluated, o.usage_months, o.usage_sum, o.baseline_months, o.baseline_sum,
            o.exact_rate, o.cut_rate, o.band, o.streak, o.points, o.standard_points, o.co2, o.reason)
        is distinct from (l.member_id, l.resource, l.policy_id, l.evaluated, l.usage_months, l.usage_sum, l.baseline_months, l.baseline_sum,
            l.exact_rate, l.cut_rate, l.band, l.streak, l.points, l.standard_points, l.co2, l.reason)
    then l.version + 1
end
from latest l
where l.meter_id = o.meter_id
