package org.mubiao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    List<Account> findByIdIn(Collection<Long> ids);

    /** Accounts with their credentials, by user name, from after a name on. */
    @Query("select new org.mubiao.identity.Accounts$Listed(a, c) from Account a"
            + " join Credential c on c.jurisdictionId = a.jurisdictionId and c.accountId = a.id"
            + " where c.userName > :after"
            + " and (locate(:words, c.userName) > 0 or locate(:words, lower(a.displayName)) > 0)"
            + " order by c.userName")
    List<Listed> list(String words, String after, Limit limit);

    /** One row of the list. */
    record Listed(Account account, Credential credential) {}
}
