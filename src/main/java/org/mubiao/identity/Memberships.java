package org.mubiao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, Long> {

    Optional<Membership> findById(long id);

    List<Membership> findByAccountIdOrderById(long accountId);

    List<Membership> findByAccountIdInOrderById(Collection<Long> accountIds);

    List<Membership> findByUnitIdOrderById(long unitId);

    List<Membership> findByUnitIdIsNullOrderById();

    List<Membership> findByIdIn(Collection<Long> ids);

    void delete(Membership membership);
}
