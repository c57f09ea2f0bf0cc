-- The sums of every meter and half-year, for judge.
select meter_id, member_id, joined_on, resource, policy_id, ended_on, evaluated, months, parts, streak, confirmed,
    max_missing, cooking_limit, maintain_streak, maintain_keeps, grams, maintain, r5, r10, r15,
    num_nonnulls(u1, u2, u3, u4, u5, u6) as usage_count,
    coalesce(u1, 0)::bigint + coalesce(u2, 0) + coalesce(u3, 0) + coalesce(u4, 0) + coalesce(u5, 0) + coalesce(u6, 0) as usage_sum,
    case when months > 0 and num_nonnulls(u1, u2, u3, u4, u5, u6) = months then evaluated
        else (u1 is not null)::int + (u2 is not null)::int * 2 + (u3 is not null)::int * 4
            + (u4 is not null)::int * 8 + (u5 is not null)::int * 16 + (u6 is not null)::int * 32
    end as usage_months,
    num_nonnulls(b1, b2, b3, b4, b5, b6) as baseline_count,
    coalesce(b1, 0) + coalesce(b2, 0) + coalesce(b3, 0) + coalesce(b4, 0) + coalesce(b5, 0) + coalesce(b6, 0) as baseline_sum,
    case when months > 0 and num_nonnulls(b1, b2, b3, b4, b5, b6) = months then evaluated
        else (b1 is not null)::int + (b2 is not null)::int * 2 + (b3 is not null)::int * 4
            + (b4 is not null)::int * 8 + (b5 is not null)::int * 16 + (b6 is not null)::int * 32
    end as baseline_months,
    case when least(u1, u2, u3, u4, u5, u6) = 0
        then coalesce((u1 = 0)::int, 0) + coalesce((u2 = 0)::int, 0) * 2 + coalesce((u3 = 0)::int, 0) * 4
            + coalesce((u4 = 0)::int, 0) * 8 + coalesce((u5 = 0)::int, 0) * 16 + coalesce((u6 = 0)::int, 0) * 32
        else 0
    end as zeros
from (
    /*months*/
    offset 0
) monthly
offset 0
