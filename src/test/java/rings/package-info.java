/** Entities for tests only: outside of the application, which would look for their tables. */
@NullMarked
package rings;

import org.jspecify.annotations.NullMarked;
