package kr.carbonpoint.signin;

import kr.carbonpoint.membership.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases the keys of users that are gone, and when they came and went, before somebody else gets the id. */
@Component
class DepartedKeys {

    private final JdbcClient jdbc;

    DepartedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not only after a while: the id of somebody who left is free at once. */
    @EventListener
    public void erase(MemberLeft left) {
        jdbc.sql("delete from user_entities where name = ?")
                .param(left.loginId())
                .update();
        jdbc.sql("delete from certificate where user_id = ?")
                .param(left.loginId())
                .update();
        jdbc.sql("delete from sign_in_change where user_id = ?")
                .param(left.loginId())
                .update();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    @Transactional
    public void erase() {
        jdbc.sql("delete from user_entities where not exists (select from act_id_user where id_ = name)")
                .update();
        jdbc.sql("delete from certificate where not exists (select from act_id_user where id_ = user_id)")
                .update();
        jdbc.sql("delete from sign_in_change where not exists (select from act_id_user where id_ = user_id)")
                .update();
    }
}
