package rings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** All projects there are, by a query that knows no lock. */
@Entity
@Immutable
@Subselect("select p.id, p.project_name from project p")
@Synchronize("project")
public class EveryProject {

    @Id
    public long id;

    public String project_name = "";

    protected EveryProject() {}
}
