package rings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Formula;

/** A project as somebody maps it who forgot whose it is. */
@Entity
@Table(name = "project")
public class UnguardedProject {

    @Id
    public long id;

    public long unit_id;
    public String project_name = "";

    /** The names of all projects that there are. */
    @Formula("(select group_concat(other.project_name) from project other)")
    public String names = "";

    @ManyToMany
    @JoinTable(
            name = "project_of_tomorrow",
            joinColumns = @JoinColumn(name = "project_id"),
            inverseJoinColumns = @JoinColumn(name = "other_id"))
    public List<UnguardedProject> others = new ArrayList<>();

    protected UnguardedProject() {}
}
