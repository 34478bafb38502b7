/**
 */
package io.torgo.maml.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Schema Block</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The text of a schema section without fence and surrounding blanks; format is json or yaml.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.SchemaBlock#getText <em>Text</em>}</li>
 *   <li>{@link io.torgo.maml.model.SchemaBlock#getFormat <em>Format</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getSchemaBlock()
 * @model
 * @generated
 */
public interface SchemaBlock extends Region {
	/**
	 * Returns the value of the '<em><b>Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Text</em>' attribute.
	 * @see #setText(String)
	 * @see io.torgo.maml.model.MamlPackage#getSchemaBlock_Text()
	 * @model
	 * @generated
	 */
	String getText();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.SchemaBlock#getText <em>Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Text</em>' attribute.
	 * @see #getText()
	 * @generated
	 */
	void setText(String value);

	/**
	 * Returns the value of the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Format</em>' attribute.
	 * @see #setFormat(String)
	 * @see io.torgo.maml.model.MamlPackage#getSchemaBlock_Format()
	 * @model
	 * @generated
	 */
	String getFormat();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.SchemaBlock#getFormat <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Format</em>' attribute.
	 * @see #getFormat()
	 * @generated
	 */
	void setFormat(String value);

} // SchemaBlock
