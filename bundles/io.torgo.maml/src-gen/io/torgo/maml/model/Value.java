/**
 */
package io.torgo.maml.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Value</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A YAML value.
 * <!-- end-model-doc -->
 *
 *
 * @see io.torgo.maml.model.MamlPackage#getValue()
 * @model abstract="true"
 * @generated
 */
public interface Value extends Region {
} // Value
