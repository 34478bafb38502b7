/**
 */
package io.torgo.maml.model;

import java.util.List;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Mapping</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A YAML mapping, keys in document order.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.Mapping#getEntries <em>Entries</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getMapping()
 * @model
 * @generated
 */
public interface Mapping extends Value {
	/**
	 * Returns the value of the '<em><b>Entries</b></em>' containment reference list.
	 * The list contents are of type {@link io.torgo.maml.model.Entry}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Entries</em>' containment reference list.
	 * @see io.torgo.maml.model.MamlPackage#getMapping_Entries()
	 * @model containment="true"
	 * @generated
	 */
	List<Entry> getEntries();

} // Mapping
