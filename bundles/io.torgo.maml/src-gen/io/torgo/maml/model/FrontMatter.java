/**
 */
package io.torgo.maml.model;

import java.util.List;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Front Matter</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The YAML header. The region covers the delimiters that are present; contentOffset and contentLength cover the YAML only.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.FrontMatter#getContentOffset <em>Content Offset</em>}</li>
 *   <li>{@link io.torgo.maml.model.FrontMatter#getContentLength <em>Content Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.FrontMatter#isOpened <em>Opened</em>}</li>
 *   <li>{@link io.torgo.maml.model.FrontMatter#isClosed <em>Closed</em>}</li>
 *   <li>{@link io.torgo.maml.model.FrontMatter#getEntries <em>Entries</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getFrontMatter()
 * @model
 * @generated
 */
public interface FrontMatter extends Region {
	/**
	 * Returns the value of the '<em><b>Content Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Content Offset</em>' attribute.
	 * @see #setContentOffset(int)
	 * @see io.torgo.maml.model.MamlPackage#getFrontMatter_ContentOffset()
	 * @model
	 * @generated
	 */
	int getContentOffset();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.FrontMatter#getContentOffset <em>Content Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Content Offset</em>' attribute.
	 * @see #getContentOffset()
	 * @generated
	 */
	void setContentOffset(int value);

	/**
	 * Returns the value of the '<em><b>Content Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Content Length</em>' attribute.
	 * @see #setContentLength(int)
	 * @see io.torgo.maml.model.MamlPackage#getFrontMatter_ContentLength()
	 * @model
	 * @generated
	 */
	int getContentLength();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.FrontMatter#getContentLength <em>Content Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Content Length</em>' attribute.
	 * @see #getContentLength()
	 * @generated
	 */
	void setContentLength(int value);

	/**
	 * Returns the value of the '<em><b>Opened</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Opened</em>' attribute.
	 * @see #setOpened(boolean)
	 * @see io.torgo.maml.model.MamlPackage#getFrontMatter_Opened()
	 * @model
	 * @generated
	 */
	boolean isOpened();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.FrontMatter#isOpened <em>Opened</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Opened</em>' attribute.
	 * @see #isOpened()
	 * @generated
	 */
	void setOpened(boolean value);

	/**
	 * Returns the value of the '<em><b>Closed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Closed</em>' attribute.
	 * @see #setClosed(boolean)
	 * @see io.torgo.maml.model.MamlPackage#getFrontMatter_Closed()
	 * @model
	 * @generated
	 */
	boolean isClosed();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.FrontMatter#isClosed <em>Closed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Closed</em>' attribute.
	 * @see #isClosed()
	 * @generated
	 */
	void setClosed(boolean value);

	/**
	 * Returns the value of the '<em><b>Entries</b></em>' containment reference list.
	 * The list contents are of type {@link io.torgo.maml.model.Entry}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Entries</em>' containment reference list.
	 * @see io.torgo.maml.model.MamlPackage#getFrontMatter_Entries()
	 * @model containment="true"
	 * @generated
	 */
	List<Entry> getEntries();

} // FrontMatter
