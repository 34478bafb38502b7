/**
 */
package io.torgo.maml.model;

import java.util.List;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Section</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A level-2 heading with everything down to the next one; title is as written, name is without emoji.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.Section#getTitle <em>Title</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getName <em>Name</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getLevel <em>Level</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getHeadingLength <em>Heading Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getBodyOffset <em>Body Offset</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getBodyLength <em>Body Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getBlocks <em>Blocks</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getSchema <em>Schema</em>}</li>
 *   <li>{@link io.torgo.maml.model.Section#getHistory <em>History</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getSection()
 * @model
 * @generated
 */
public interface Section extends Region {
	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see io.torgo.maml.model.MamlPackage#getSection_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Section#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see io.torgo.maml.model.MamlPackage#getSection_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Section#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Level</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Level</em>' attribute.
	 * @see #setLevel(int)
	 * @see io.torgo.maml.model.MamlPackage#getSection_Level()
	 * @model
	 * @generated
	 */
	int getLevel();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Section#getLevel <em>Level</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Level</em>' attribute.
	 * @see #getLevel()
	 * @generated
	 */
	void setLevel(int value);

	/**
	 * Returns the value of the '<em><b>Heading Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Heading Length</em>' attribute.
	 * @see #setHeadingLength(int)
	 * @see io.torgo.maml.model.MamlPackage#getSection_HeadingLength()
	 * @model
	 * @generated
	 */
	int getHeadingLength();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Section#getHeadingLength <em>Heading Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Heading Length</em>' attribute.
	 * @see #getHeadingLength()
	 * @generated
	 */
	void setHeadingLength(int value);

	/**
	 * Returns the value of the '<em><b>Body Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Body Offset</em>' attribute.
	 * @see #setBodyOffset(int)
	 * @see io.torgo.maml.model.MamlPackage#getSection_BodyOffset()
	 * @model
	 * @generated
	 */
	int getBodyOffset();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Section#getBodyOffset <em>Body Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Body Offset</em>' attribute.
	 * @see #getBodyOffset()
	 * @generated
	 */
	void setBodyOffset(int value);

	/**
	 * Returns the value of the '<em><b>Body Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Body Length</em>' attribute.
	 * @see #setBodyLength(int)
	 * @see io.torgo.maml.model.MamlPackage#getSection_BodyLength()
	 * @model
	 * @generated
	 */
	int getBodyLength();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Section#getBodyLength <em>Body Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Body Length</em>' attribute.
	 * @see #getBodyLength()
	 * @generated
	 */
	void setBodyLength(int value);

	/**
	 * Returns the value of the '<em><b>Blocks</b></em>' containment reference list.
	 * The list contents are of type {@link io.torgo.maml.model.CodeBlock}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Blocks</em>' containment reference list.
	 * @see io.torgo.maml.model.MamlPackage#getSection_Blocks()
	 * @model containment="true"
	 * @generated
	 */
	List<CodeBlock> getBlocks();

	/**
	 * Returns the value of the '<em><b>Schema</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Schema</em>' containment reference.
	 * @see #setSchema(SchemaBlock)
	 * @see io.torgo.maml.model.MamlPackage#getSection_Schema()
	 * @model containment="true"
	 * @generated
	 */
	SchemaBlock getSchema();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Section#getSchema <em>Schema</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Schema</em>' containment reference.
	 * @see #getSchema()
	 * @generated
	 */
	void setSchema(SchemaBlock value);

	/**
	 * Returns the value of the '<em><b>History</b></em>' containment reference list.
	 * The list contents are of type {@link io.torgo.maml.model.HistoryEntry}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>History</em>' containment reference list.
	 * @see io.torgo.maml.model.MamlPackage#getSection_History()
	 * @model containment="true"
	 * @generated
	 */
	List<HistoryEntry> getHistory();

} // Section
