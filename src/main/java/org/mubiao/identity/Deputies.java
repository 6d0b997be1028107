package org.mubiao.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Deputies extends Repository<Deputy, Long> {

    Optional<Deputy> findById(long id);

    List<Deputy> findByAccountIdOrderById(long accountId);

    List<Deputy> findByMembershipIdOrderById(long membershipId);

    List<Deputy> findByDeputyAccountIdOrderById(long deputyAccountId);

    void delete(Deputy deputy);
}
