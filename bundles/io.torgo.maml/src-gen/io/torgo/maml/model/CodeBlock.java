/**
 */
package io.torgo.maml.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Code Block</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A fenced block; language is lower case and ends before a colon, info is the whole string after the fence.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.CodeBlock#getLanguage <em>Language</em>}</li>
 *   <li>{@link io.torgo.maml.model.CodeBlock#getInfo <em>Info</em>}</li>
 *   <li>{@link io.torgo.maml.model.CodeBlock#getCode <em>Code</em>}</li>
 *   <li>{@link io.torgo.maml.model.CodeBlock#getCodeOffset <em>Code Offset</em>}</li>
 *   <li>{@link io.torgo.maml.model.CodeBlock#getCodeLength <em>Code Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.CodeBlock#getCodeLine <em>Code Line</em>}</li>
 *   <li>{@link io.torgo.maml.model.CodeBlock#isClosed <em>Closed</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getCodeBlock()
 * @model
 * @generated
 */
public interface CodeBlock extends Region {
	/**
	 * Returns the value of the '<em><b>Language</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Language</em>' attribute.
	 * @see #setLanguage(String)
	 * @see io.torgo.maml.model.MamlPackage#getCodeBlock_Language()
	 * @model
	 * @generated
	 */
	String getLanguage();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.CodeBlock#getLanguage <em>Language</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Language</em>' attribute.
	 * @see #getLanguage()
	 * @generated
	 */
	void setLanguage(String value);

	/**
	 * Returns the value of the '<em><b>Info</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Info</em>' attribute.
	 * @see #setInfo(String)
	 * @see io.torgo.maml.model.MamlPackage#getCodeBlock_Info()
	 * @model
	 * @generated
	 */
	String getInfo();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.CodeBlock#getInfo <em>Info</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Info</em>' attribute.
	 * @see #getInfo()
	 * @generated
	 */
	void setInfo(String value);

	/**
	 * Returns the value of the '<em><b>Code</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Code</em>' attribute.
	 * @see #setCode(String)
	 * @see io.torgo.maml.model.MamlPackage#getCodeBlock_Code()
	 * @model
	 * @generated
	 */
	String getCode();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.CodeBlock#getCode <em>Code</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Code</em>' attribute.
	 * @see #getCode()
	 * @generated
	 */
	void setCode(String value);

	/**
	 * Returns the value of the '<em><b>Code Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Code Offset</em>' attribute.
	 * @see #setCodeOffset(int)
	 * @see io.torgo.maml.model.MamlPackage#getCodeBlock_CodeOffset()
	 * @model
	 * @generated
	 */
	int getCodeOffset();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.CodeBlock#getCodeOffset <em>Code Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Code Offset</em>' attribute.
	 * @see #getCodeOffset()
	 * @generated
	 */
	void setCodeOffset(int value);

	/**
	 * Returns the value of the '<em><b>Code Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Code Length</em>' attribute.
	 * @see #setCodeLength(int)
	 * @see io.torgo.maml.model.MamlPackage#getCodeBlock_CodeLength()
	 * @model
	 * @generated
	 */
	int getCodeLength();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.CodeBlock#getCodeLength <em>Code Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Code Length</em>' attribute.
	 * @see #getCodeLength()
	 * @generated
	 */
	void setCodeLength(int value);

	/**
	 * Returns the value of the '<em><b>Code Line</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Code Line</em>' attribute.
	 * @see #setCodeLine(int)
	 * @see io.torgo.maml.model.MamlPackage#getCodeBlock_CodeLine()
	 * @model
	 * @generated
	 */
	int getCodeLine();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.CodeBlock#getCodeLine <em>Code Line</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Code Line</em>' attribute.
	 * @see #getCodeLine()
	 * @generated
	 */
	void setCodeLine(int value);

	/**
	 * Returns the value of the '<em><b>Closed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Closed</em>' attribute.
	 * @see #setClosed(boolean)
	 * @see io.torgo.maml.model.MamlPackage#getCodeBlock_Closed()
	 * @model
	 * @generated
	 */
	boolean isClosed();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.CodeBlock#isClosed <em>Closed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Closed</em>' attribute.
	 * @see #isClosed()
	 * @generated
	 */
	void setClosed(boolean value);

} // CodeBlock
