/**
 */
package io.torgo.maml.model;

import java.util.List;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Document</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A MAML document: front matter, then level-2 sections; blocks lists the fences that stand before the first section.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.Document#getFrontMatter <em>Front Matter</em>}</li>
 *   <li>{@link io.torgo.maml.model.Document#getSections <em>Sections</em>}</li>
 *   <li>{@link io.torgo.maml.model.Document#getBlocks <em>Blocks</em>}</li>
 * </ul>
 *
 * @see io.torgo.maml.model.MamlPackage#getDocument()
 * @model
 * @generated
 */
public interface Document extends Region {
	/**
	 * Returns the value of the '<em><b>Front Matter</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Front Matter</em>' containment reference.
	 * @see #setFrontMatter(FrontMatter)
	 * @see io.torgo.maml.model.MamlPackage#getDocument_FrontMatter()
	 * @model containment="true"
	 * @generated
	 */
	FrontMatter getFrontMatter();

	/**
	 * Sets the value of the '{@link io.torgo.maml.model.Document#getFrontMatter <em>Front Matter</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Front Matter</em>' containment reference.
	 * @see #getFrontMatter()
	 * @generated
	 */
	void setFrontMatter(FrontMatter value);

	/**
	 * Returns the value of the '<em><b>Sections</b></em>' containment reference list.
	 * The list contents are of type {@link io.torgo.maml.model.Section}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sections</em>' containment reference list.
	 * @see io.torgo.maml.model.MamlPackage#getDocument_Sections()
	 * @model containment="true"
	 * @generated
	 */
	List<Section> getSections();

	/**
	 * Returns the value of the '<em><b>Blocks</b></em>' containment reference list.
	 * The list contents are of type {@link io.torgo.maml.model.CodeBlock}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Blocks</em>' containment reference list.
	 * @see io.torgo.maml.model.MamlPackage#getDocument_Blocks()
	 * @model containment="true"
	 * @generated
	 */
	List<CodeBlock> getBlocks();

} // Document
