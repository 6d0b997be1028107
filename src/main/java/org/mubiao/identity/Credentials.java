package org.mubiao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Credentials extends Repository<Credential, Long> {

    Optional<Credential> findByUserName(String userName);

    Optional<Credential> findByAccountId(long accountId);

    List<Credential> findByAccountIdIn(Collection<Long> accountIds);

    @Query("select c.stamp from Credential c where c.accountId = :accountId")
    Optional<Integer> stampOf(long accountId);
}
