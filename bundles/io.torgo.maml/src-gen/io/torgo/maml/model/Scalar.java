/**
 */
package io.torgo.maml.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Scalar</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A YAML scalar; plain says that it stands without quotes, tag is str, int, float, bool, null or timestamp, or raw where its YAML is broken.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.Scalar#getText <em>Text</em>}</li>
 *   <li>{@link io.torgo.maml.model.Scalar#isPlain <em>Plain</em>}</li>
 *   <li>{@link io.torgo.maml.model.Scalar#getTag <em>Tag</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getScalar()
 * @model
 * @generated
 */
public interface Scalar extends Value {
	/**
	 * Returns the value of the '<em><b>Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Text</em>' attribute.
	 * @see #setText(String)
	 * @see io.torgo.maml.model.MamlPackage#getScalar_Text()
	 * @model
	 * @generated
	 */
	String getText();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Scalar#getText <em>Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Text</em>' attribute.
	 * @see #getText()
	 * @generated
	 */
	void setText(String value);

	/**
	 * Returns the value of the '<em><b>Plain</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Plain</em>' attribute.
	 * @see #setPlain(boolean)
	 * @see io.torgo.maml.model.MamlPackage#getScalar_Plain()
	 * @model
	 * @generated
	 */
	boolean isPlain();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Scalar#isPlain <em>Plain</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Plain</em>' attribute.
	 * @see #isPlain()
	 * @generated
	 */
	void setPlain(boolean value);

	/**
	 * Returns the value of the '<em><b>Tag</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Tag</em>' attribute.
	 * @see #setTag(String)
	 * @see io.torgo.maml.model.MamlPackage#getScalar_Tag()
	 * @model
	 * @generated
	 */
	String getTag();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Scalar#getTag <em>Tag</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Tag</em>' attribute.
	 * @see #getTag()
	 * @generated
	 */
	void setTag(String value);

} // Scalar
