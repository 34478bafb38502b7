/**
 */
package io.torgo.maml.model;

import java.util.List;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Sequence</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A YAML list.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.Sequence#getItems <em>Items</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getSequence()
 * @model
 * @generated
 */
public interface Sequence extends Value {
	/**
	 * Returns the value of the '<em><b>Items</b></em>' containment reference list.
	 * The list contents are of type {@link io.torgo.maml.model.Value}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Items</em>' containment reference list.
	 * @see io.torgo.maml.model.MamlPackage#getSequence_Items()
	 * @model containment="true"
	 * @generated
	 */
	List<Value> getItems();

} // Sequence
