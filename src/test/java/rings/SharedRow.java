package rings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Filter;

/** Something in the shared ring, as small as it can be. */
@Entity
@Filter(name = "concerned")
public class SharedRow {

    @Id
    public long id;

    public long jurisdiction_id;
    public long unit_id;
    public String note = "";

    @SuppressWarnings("unused") // for Hibernate
    protected SharedRow() {}

    public SharedRow(long id, long jurisdiction, long unit) {
        this.id = id;
        this.jurisdiction_id = jurisdiction;
        this.unit_id = unit;
    }
}
