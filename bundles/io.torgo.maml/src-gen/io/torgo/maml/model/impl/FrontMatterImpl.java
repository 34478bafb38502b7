/**
 */
package io.torgo.maml.model.impl;

import io.torgo.maml.model.Entry;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.MamlPackage;

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
 * An implementation of the model object '<em><b>Front Matter</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.impl.FrontMatterImpl#getContentOffset <em>Content Offset</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.FrontMatterImpl#getContentLength <em>Content Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.FrontMatterImpl#isOpened <em>Opened</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.FrontMatterImpl#isClosed <em>Closed</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.FrontMatterImpl#getEntries <em>Entries</em>}</li>
 * </ul>
 *
 * @generated
 */
public class FrontMatterImpl extends RegionImpl implements FrontMatter {
	/**
	 * The default value of the '{@link #getContentOffset() <em>Content Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getContentOffset()
	 * @generated
	 * @ordered
	 */
	protected static final int CONTENT_OFFSET_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getContentOffset() <em>Content Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getContentOffset()
	 * @generated
	 * @ordered
	 */
	protected int contentOffset = CONTENT_OFFSET_EDEFAULT;

	/**
	 * The default value of the '{@link #getContentLength() <em>Content Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getContentLength()
	 * @generated
	 * @ordered
	 */
	protected static final int CONTENT_LENGTH_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getContentLength() <em>Content Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getContentLength()
	 * @generated
	 * @ordered
	 */
	protected int contentLength = CONTENT_LENGTH_EDEFAULT;

	/**
	 * The default value of the '{@link #isOpened() <em>Opened</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOpened()
	 * @generated
	 * @ordered
	 */
	protected static final boolean OPENED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isOpened() <em>Opened</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOpened()
	 * @generated
	 * @ordered
	 */
	protected boolean opened = OPENED_EDEFAULT;

	/**
	 * The default value of the '{@link #isClosed() <em>Closed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isClosed()
	 * @generated
	 * @ordered
	 */
	protected static final boolean CLOSED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isClosed() <em>Closed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isClosed()
	 * @generated
	 * @ordered
	 */
	protected boolean closed = CLOSED_EDEFAULT;

	/**
	 * The cached value of the '{@link #getEntries() <em>Entries</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEntries()
	 * @generated
	 * @ordered
	 */
	protected EList<Entry> entries;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected FrontMatterImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MamlPackage.Literals.FRONT_MATTER;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getContentOffset() {
		return contentOffset;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setContentOffset(int newContentOffset) {
		int oldContentOffset = contentOffset;
		contentOffset = newContentOffset;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.FRONT_MATTER__CONTENT_OFFSET, oldContentOffset, contentOffset));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getContentLength() {
		return contentLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setContentLength(int newContentLength) {
		int oldContentLength = contentLength;
		contentLength = newContentLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.FRONT_MATTER__CONTENT_LENGTH, oldContentLength, contentLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isOpened() {
		return opened;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOpened(boolean newOpened) {
		boolean oldOpened = opened;
		opened = newOpened;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.FRONT_MATTER__OPENED, oldOpened, opened));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isClosed() {
		return closed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setClosed(boolean newClosed) {
		boolean oldClosed = closed;
		closed = newClosed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.FRONT_MATTER__CLOSED, oldClosed, closed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<Entry> getEntries() {
		if (entries == null) {
			entries = new EObjectContainmentEList<Entry>(Entry.class, this, MamlPackage.FRONT_MATTER__ENTRIES);
		}
		return entries;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MamlPackage.FRONT_MATTER__ENTRIES:
				return ((InternalEList<?>)getEntries()).basicRemove(otherEnd, msgs);
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
			case MamlPackage.FRONT_MATTER__CONTENT_OFFSET:
				return getContentOffset();
			case MamlPackage.FRONT_MATTER__CONTENT_LENGTH:
				return getContentLength();
			case MamlPackage.FRONT_MATTER__OPENED:
				return isOpened();
			case MamlPackage.FRONT_MATTER__CLOSED:
				return isClosed();
			case MamlPackage.FRONT_MATTER__ENTRIES:
				return getEntries();
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
			case MamlPackage.FRONT_MATTER__CONTENT_OFFSET:
				setContentOffset((Integer)newValue);
				return;
			case MamlPackage.FRONT_MATTER__CONTENT_LENGTH:
				setContentLength((Integer)newValue);
				return;
			case MamlPackage.FRONT_MATTER__OPENED:
				setOpened((Boolean)newValue);
				return;
			case MamlPackage.FRONT_MATTER__CLOSED:
				setClosed((Boolean)newValue);
				return;
			case MamlPackage.FRONT_MATTER__ENTRIES:
				getEntries().clear();
				getEntries().addAll((Collection<? extends Entry>)newValue);
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
			case MamlPackage.FRONT_MATTER__CONTENT_OFFSET:
				setContentOffset(CONTENT_OFFSET_EDEFAULT);
				return;
			case MamlPackage.FRONT_MATTER__CONTENT_LENGTH:
				setContentLength(CONTENT_LENGTH_EDEFAULT);
				return;
			case MamlPackage.FRONT_MATTER__OPENED:
				setOpened(OPENED_EDEFAULT);
				return;
			case MamlPackage.FRONT_MATTER__CLOSED:
				setClosed(CLOSED_EDEFAULT);
				return;
			case MamlPackage.FRONT_MATTER__ENTRIES:
				getEntries().clear();
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
			case MamlPackage.FRONT_MATTER__CONTENT_OFFSET:
				return contentOffset != CONTENT_OFFSET_EDEFAULT;
			case MamlPackage.FRONT_MATTER__CONTENT_LENGTH:
				return contentLength != CONTENT_LENGTH_EDEFAULT;
			case MamlPackage.FRONT_MATTER__OPENED:
				return opened != OPENED_EDEFAULT;
			case MamlPackage.FRONT_MATTER__CLOSED:
				return closed != CLOSED_EDEFAULT;
			case MamlPackage.FRONT_MATTER__ENTRIES:
				return entries != null && !entries.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (contentOffset: ");
		result.append(contentOffset);
		result.append(", contentLength: ");
		result.append(contentLength);
		result.append(", opened: ");
		result.append(opened);
		result.append(", closed: ");
		result.append(closed);
		result.append(')');
		return result.toString();
	}

} //FrontMatterImpl
