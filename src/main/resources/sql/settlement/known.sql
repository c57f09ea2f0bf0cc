-- A half-year that is not over counts up to the last month with a reading, and brings what it would bring if it went on like that.
select meter_id, member_id, joined_on, resource, policy_id, ended_on, parts, streak, confirmed,
    max_missing, cooking_limit, maintain_streak, maintain_keeps, grams, maintain, r5, r10, r15,
    greatest(known - beginning, 0) as months,
    case when known > beginning then (1 << known) - (1 << beginning) else 0 end as evaluated,
    u1, u2, u3, u4, u5, u6,
    case when known >= 1 then b1 end as b1,
    case when known >= 2 then b2 end as b2,
    case when known >= 3 then b3 end as b3,
    case when known >= 4 then b4 end as b4,
    case when known >= 5 then b5 end as b5,
    case when known >= 6 then b6 end as b6
from (
    select *,
        case
            when :over then ending
            when u6 is not null then 6
            when u5 is not null then 5
            when u4 is not null then 4
            when u3 is not null then 3
            when u2 is not null then 2
            when u1 is not null then 1
            else 0
        end as known
    from (
        /*months*/
    ) months
) cut
