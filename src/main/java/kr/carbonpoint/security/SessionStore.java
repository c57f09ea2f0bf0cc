package kr.carbonpoint.security;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /**
     * Spring Session would open a transaction for every read and every write, four of them a request. Its statements
     * stand alone: a session half written is one that has to sign in again. No default candidate, for there is the
     * transaction template of everybody else.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
