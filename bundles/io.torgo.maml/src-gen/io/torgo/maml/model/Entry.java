/**
 */
package io.torgo.maml.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Entry</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One key with its value.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.Entry#getKey <em>Key</em>}</li>
 *   <li>{@link io.torgo.maml.model.Entry#getKeyOffset <em>Key Offset</em>}</li>
 *   <li>{@link io.torgo.maml.model.Entry#getKeyLength <em>Key Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.Entry#getValue <em>Value</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getEntry()
 * @model
 * @generated
 */
public interface Entry extends Region {
	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see #setKey(String)
	 * @see io.torgo.maml.model.MamlPackage#getEntry_Key()
	 * @model
	 * @generated
	 */
	String getKey();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Entry#getKey <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key</em>' attribute.
	 * @see #getKey()
	 * @generated
	 */
	void setKey(String value);

	/**
	 * Returns the value of the '<em><b>Key Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Key Offset</em>' attribute.
	 * @see #setKeyOffset(int)
	 * @see io.torgo.maml.model.MamlPackage#getEntry_KeyOffset()
	 * @model
	 * @generated
	 */
	int getKeyOffset();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Entry#getKeyOffset <em>Key Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key Offset</em>' attribute.
	 * @see #getKeyOffset()
	 * @generated
	 */
	void setKeyOffset(int value);

	/**
	 * Returns the value of the '<em><b>Key Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Key Length</em>' attribute.
	 * @see #setKeyLength(int)
	 * @see io.torgo.maml.model.MamlPackage#getEntry_KeyLength()
	 * @model
	 * @generated
	 */
	int getKeyLength();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Entry#getKeyLength <em>Key Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key Length</em>' attribute.
	 * @see #getKeyLength()
	 * @generated
	 */
	void setKeyLength(int value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Value</em>' containment reference.
	 * @see #setValue(Value)
	 * @see io.torgo.maml.model.MamlPackage#getEntry_Value()
	 * @model containment="true"
	 * @generated
	 */
	Value getValue();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Entry#getValue <em>Value</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Value</em>' containment reference.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(Value value);

} // Entry
