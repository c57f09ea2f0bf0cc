package kr.carbonpoint.address;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses and 동 that clerks add for everyone. Files leave them alone; the official address wins when it comes. */
@Component
public class AddressAdditions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressAdditions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds an address.
     *
     * @return its id; empty when there is one with this road and number in the district, of two who add it one wins
     */
    @Transactional
    public Optional<String> add(NewAddress added) {
        var id = jdbc.sql("""
                        insert into address (id, source, legal_dong_code, road_code, underground, building_main, building_sub,
                            district_code, road, dong, mountain, lot_main, lot_sub, road_address, lot_address, postcode,
                            building_name, apartment)
                        select '99' || lpad(nextval('added_address')::text, 24, '0'), 'CLERK', code || '00000', '', '0',
                            split_part(:building, '-', 1)::int, coalesce(nullif(split_part(:building, '-', 2), ''), '0')::int,
                            code, :road, :dong, false,
                            coalesce(nullif(split_part(:lot, '-', 1), ''), '0')::int,
                            coalesce(nullif(split_part(:lot, '-', 2), ''), '0')::int,
                            concat_ws(' ', place, :road, :building, '(' || :dong || ')'),
                            concat_ws(' ', place, :dong, nullif(:lot, '')), :postcode, :name, :apartment
                        from (
                            select code, case when name = province_name then name else province_name || ' ' || name end as place
                            from district where code = :district and validity @> :today
                        ) placed
                        where not exists (
                            select from address
                            where province_code = left(:district, 2) and district_code = :district
                                and road_key = search_key(:road) and removed_on is null
                                and building_main = split_part(:building, '-', 1)::int
                                and building_sub = coalesce(nullif(split_part(:building, '-', 2), ''), '0')::int)
                        on conflict do nothing returning id
                        """)
                .param("district", added.districtCode())
                .param("today", OffsetDateTime.now(clock).toLocalDate())
                .param("road", added.road())
                .param("building", added.building())
                .param("dong", added.legalDong())
                .param("lot", added.lot() == null ? "" : added.lot())
                .param("postcode", added.postcode())
                .param("name", added.name(), Types.VARCHAR)
                .param("apartment", added.apartment())
                .query(String.class)
                .optional();
        id.ifPresent(address -> added.dongs().forEach(dong -> addDong(address, dong)));
        return id;
    }

    /** Adds a 동 to an apartment; one that is there already stays. @param dong as in "101" */
    public void addDong(String addressId, String dong) {
        jdbc.sql("""
                        insert into address_dong (source, building_id, name, address_id)
                        values ('CLERK', :address, :name, :address) on conflict do nothing
                        """).param("address", addressId).param("name", dong + "동").update();
    }

    /** Tells everybody of official addresses that took the place of added ones since the last time. */
    @Transactional
    public void announceReplacements() {
        jdbc.sql("select old_id, new_id from address_replacement where followed_at is null for update skip locked")
                .query(AddressReplaced.class)
                .list()
                .forEach(replaced -> {
                    events.publishEvent(replaced);
                    jdbc.sql("update address_replacement set followed_at = ? where old_id = ?")
                            .params(OffsetDateTime.now(clock), replaced.oldId())
                            .update();
                });
    }
}
