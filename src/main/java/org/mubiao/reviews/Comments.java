package org.mubiao.reviews;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Comments extends Repository<Comment, Long> {

    Comment save(Comment comment);

    void delete(Comment comment);

    Optional<Comment> findById(long id);

    List<Comment> findByThreadIdOrderById(long thread);

    List<Comment> findByThreadIdInOrderById(Collection<Long> threads);
}
