/**
 */
package io.torgo.maml.model.impl;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.MamlPackage;
import io.torgo.maml.model.Section;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Document</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.impl.DocumentImpl#getFrontMatter <em>Front Matter</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.DocumentImpl#getSections <em>Sections</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.DocumentImpl#getBlocks <em>Blocks</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DocumentImpl extends RegionImpl implements Document {
	/**
	 * The cached value of the '{@link #getFrontMatter() <em>Front Matter</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFrontMatter()
	 * @generated
	 * @ordered
	 */
	protected FrontMatter frontMatter;

	/**
	 * The cached value of the '{@link #getSections() <em>Sections</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSections()
	 * @generated
	 * @ordered
	 */
	protected EList<Section> sections;

	/**
	 * The cached value of the '{@link #getBlocks() <em>Blocks</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBlocks()
	 * @generated
	 * @ordered
	 */
	protected EList<CodeBlock> blocks;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DocumentImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MamlPackage.Literals.DOCUMENT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public FrontMatter getFrontMatter() {
		return frontMatter;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetFrontMatter(FrontMatter newFrontMatter, NotificationChain msgs) {
		FrontMatter oldFrontMatter = frontMatter;
		frontMatter = newFrontMatter;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MamlPackage.DOCUMENT__FRONT_MATTER, oldFrontMatter, newFrontMatter);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFrontMatter(FrontMatter newFrontMatter) {
		if (newFrontMatter != frontMatter) {
			NotificationChain msgs = null;
			if (frontMatter != null)
				msgs = ((InternalEObject)frontMatter).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MamlPackage.DOCUMENT__FRONT_MATTER, null, msgs);
			if (newFrontMatter != null)
				msgs = ((InternalEObject)newFrontMatter).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MamlPackage.DOCUMENT__FRONT_MATTER, null, msgs);
			msgs = basicSetFrontMatter(newFrontMatter, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.DOCUMENT__FRONT_MATTER, newFrontMatter, newFrontMatter));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<Section> getSections() {
		if (sections == null) {
			sections = new EObjectContainmentEList<Section>(Section.class, this, MamlPackage.DOCUMENT__SECTIONS);
		}
		return sections;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<CodeBlock> getBlocks() {
		if (blocks == null) {
			blocks = new EObjectContainmentEList<CodeBlock>(CodeBlock.class, this, MamlPackage.DOCUMENT__BLOCKS);
		}
		return blocks;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MamlPackage.DOCUMENT__FRONT_MATTER:
				return basicSetFrontMatter(null, msgs);
			case MamlPackage.DOCUMENT__SECTIONS:
				return ((InternalEList<?>)getSections()).basicRemove(otherEnd, msgs);
			case MamlPackage.DOCUMENT__BLOCKS:
				return ((InternalEList<?>)getBlocks()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MamlPackage.DOCUMENT__FRONT_MATTER:
				return getFrontMatter();
			case MamlPackage.DOCUMENT__SECTIONS:
				return getSections();
			case MamlPackage.DOCUMENT__BLOCKS:
				return getBlocks();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MamlPackage.DOCUMENT__FRONT_MATTER:
				setFrontMatter((FrontMatter)newValue);
				return;
			case MamlPackage.DOCUMENT__SECTIONS:
				getSections().clear();
				getSections().addAll((Collection<? extends Section>)newValue);
				return;
			case MamlPackage.DOCUMENT__BLOCKS:
				getBlocks().clear();
				getBlocks().addAll((Collection<? extends CodeBlock>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MamlPackage.DOCUMENT__FRONT_MATTER:
				setFrontMatter((FrontMatter)null);
				return;
			case MamlPackage.DOCUMENT__SECTIONS:
				getSections().clear();
				return;
			case MamlPackage.DOCUMENT__BLOCKS:
				getBlocks().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MamlPackage.DOCUMENT__FRONT_MATTER:
				return frontMatter != null;
			case MamlPackage.DOCUMENT__SECTIONS:
				return sections != null && !sections.isEmpty();
			case MamlPackage.DOCUMENT__BLOCKS:
				return blocks != null && !blocks.isEmpty();
		}
		return super.eIsSet(featureID);
	}

} //DocumentImpl
