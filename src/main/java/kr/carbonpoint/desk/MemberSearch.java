package kr.carbonpoint.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.desk.Query.Way;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.BirthDate;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.Register;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.privacy.Why;
import kr.carbonpoint.signup.Standings;
import kr.carbonpoint.staff.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a member of the own municipality by exact reference, user id, or name and birth date. What was found is written
 * down with the reason; what was not found is counted, so that nobody tries names or numbers out.
 */
@Service
public class MemberSearch {

    private static final int MISSES = 10;
    private static final Duration WHILE = Duration.ofHours(1);

    private final Register register;
    private final Standings standings;
    private final LookLog looks;
    private final JdbcClient jdbc;
    private final Clock clock;

    MemberSearch(Register register, Standings standings, LookLog looks, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.standings = standings;
        this.looks = looks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Empty when there is nobody, or not in this municipality: both look the same.
     *
     * @throws Refusal when nothing or too much was typed, it is no name or day, or too many were not found before
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Optional<Found> find(Query query, Why why, Staff staff) {
        var way = way(query);
        long municipality = staff.municipality().id();
        takeTurns(staff.user());
        if (misses(staff.user()) >= MISSES) {
            throw new Refusal(null, "찾지 못한 조회가 한 시간에 %d번을 넘었어요. 잠시 뒤에 다시 찾아 주세요.".formatted(MISSES));
        }
        var members = members(way, query, municipality);
        var application = members.isEmpty() && way == Way.REFERENCE
                ? standings.of(query.plainReference(), municipality).map(Standings.Standing::reference)
                : Optional.<String>empty();
        if (members.isEmpty() && application.isEmpty()) {
            looks.missed(staff, way);
            return Optional.empty();
        }
        members.forEach(member -> looks.looked(staff, member, Purpose.MEMBER_SEARCH, why));
        application.ifPresent(reference -> looks.looked(staff, reference, Purpose.MEMBER_SEARCH, why));
        return Optional.of(new Found(members, application.orElse(null)));
    }

    private List<String> members(Way way, Query query, long municipality) {
        return switch (way) {
            case REFERENCE ->
                register.byReference(query.plainReference(), municipality).stream()
                        .toList();
            case LOGIN ->
                register.byLogin(query.plainLogin(), municipality).stream().toList();
            case PERSON ->
                register.byPerson(
                        PersonName.parse(query.name(), "name"),
                        BirthDate.parse(query.birthDate(), "birthDate", LocalDate.now(clock)),
                        municipality);
        };
    }

    private static Way way(Query query) {
        int given = (query.hasReference() ? 1 : 0) + (query.hasLogin() ? 1 : 0) + (query.hasPerson() ? 1 : 0);
        if (given == 0) {
            throw new Refusal("reference", "접수번호, 아이디, 이름과 생년월일 가운데 하나를 적어 주세요.");
        }
        if (given > 1) {
            throw new Refusal("reference", "한 가지로만 찾을 수 있어요. 하나만 남기고 지워 주세요.");
        }
        return query.hasReference() ? Way.REFERENCE : query.hasLogin() ? Way.LOGIN : Way.PERSON;
    }

    /** Or else many at once would all be counted as the first. */
    private void takeTurns(String user) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('member-search'), hashtext(?))")
                .param(user)
                .query(row -> {});
    }

    private int misses(String user) {
        return jdbc.sql("select count(*) from member_search_miss where actor = ? and at > ?")
                .params(user, OffsetDateTime.now(clock).minus(WHILE))
                .query(Integer.class)
                .single();
    }
}
