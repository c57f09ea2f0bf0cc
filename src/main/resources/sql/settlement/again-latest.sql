create temp table latest on commit drop as
select distinct on (meter_id) * from result
where half = :half and municipality_id = :municipality
order by meter_id desc, version desc
