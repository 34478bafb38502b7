/**
 */
package io.torgo.maml.model.impl;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.MamlPackage;
import io.torgo.maml.model.SchemaBlock;
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
 * An implementation of the model object '<em><b>Section</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getTitle <em>Title</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getName <em>Name</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getLevel <em>Level</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getHeadingLength <em>Heading Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getBodyOffset <em>Body Offset</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getBodyLength <em>Body Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getBlocks <em>Blocks</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getSchema <em>Schema</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.SectionImpl#getHistory <em>History</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SectionImpl extends RegionImpl implements Section {
	/**
	 * The default value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected static final String TITLE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected String title = TITLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getLevel() <em>Level</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLevel()
	 * @generated
	 * @ordered
	 */
	protected static final int LEVEL_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getLevel() <em>Level</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLevel()
	 * @generated
	 * @ordered
	 */
	protected int level = LEVEL_EDEFAULT;

	/**
	 * The default value of the '{@link #getHeadingLength() <em>Heading Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHeadingLength()
	 * @generated
	 * @ordered
	 */
	protected static final int HEADING_LENGTH_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getHeadingLength() <em>Heading Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHeadingLength()
	 * @generated
	 * @ordered
	 */
	protected int headingLength = HEADING_LENGTH_EDEFAULT;

	/**
	 * The default value of the '{@link #getBodyOffset() <em>Body Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBodyOffset()
	 * @generated
	 * @ordered
	 */
	protected static final int BODY_OFFSET_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getBodyOffset() <em>Body Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBodyOffset()
	 * @generated
	 * @ordered
	 */
	protected int bodyOffset = BODY_OFFSET_EDEFAULT;

	/**
	 * The default value of the '{@link #getBodyLength() <em>Body Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBodyLength()
	 * @generated
	 * @ordered
	 */
	protected static final int BODY_LENGTH_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getBodyLength() <em>Body Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBodyLength()
	 * @generated
	 * @ordered
	 */
	protected int bodyLength = BODY_LENGTH_EDEFAULT;

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
	 * The cached value of the '{@link #getSchema() <em>Schema</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSchema()
	 * @generated
	 * @ordered
	 */
	protected SchemaBlock schema;

	/**
	 * The cached value of the '{@link #getHistory() <em>History</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHistory()
	 * @generated
	 * @ordered
	 */
	protected EList<HistoryEntry> history;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SectionImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MamlPackage.Literals.SECTION;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTitle() {
		return title;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTitle(String newTitle) {
		String oldTitle = title;
		title = newTitle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__TITLE, oldTitle, title));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getLevel() {
		return level;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLevel(int newLevel) {
		int oldLevel = level;
		level = newLevel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__LEVEL, oldLevel, level));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getHeadingLength() {
		return headingLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHeadingLength(int newHeadingLength) {
		int oldHeadingLength = headingLength;
		headingLength = newHeadingLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__HEADING_LENGTH, oldHeadingLength, headingLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getBodyOffset() {
		return bodyOffset;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBodyOffset(int newBodyOffset) {
		int oldBodyOffset = bodyOffset;
		bodyOffset = newBodyOffset;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__BODY_OFFSET, oldBodyOffset, bodyOffset));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getBodyLength() {
		return bodyLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBodyLength(int newBodyLength) {
		int oldBodyLength = bodyLength;
		bodyLength = newBodyLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__BODY_LENGTH, oldBodyLength, bodyLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<CodeBlock> getBlocks() {
		if (blocks == null) {
			blocks = new EObjectContainmentEList<CodeBlock>(CodeBlock.class, this, MamlPackage.SECTION__BLOCKS);
		}
		return blocks;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SchemaBlock getSchema() {
		return schema;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetSchema(SchemaBlock newSchema, NotificationChain msgs) {
		SchemaBlock oldSchema = schema;
		schema = newSchema;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__SCHEMA, oldSchema, newSchema);
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
	public void setSchema(SchemaBlock newSchema) {
		if (newSchema != schema) {
			NotificationChain msgs = null;
			if (schema != null)
				msgs = ((InternalEObject)schema).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MamlPackage.SECTION__SCHEMA, null, msgs);
			if (newSchema != null)
				msgs = ((InternalEObject)newSchema).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MamlPackage.SECTION__SCHEMA, null, msgs);
			msgs = basicSetSchema(newSchema, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.SECTION__SCHEMA, newSchema, newSchema));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<HistoryEntry> getHistory() {
		if (history == null) {
			history = new EObjectContainmentEList<HistoryEntry>(HistoryEntry.class, this, MamlPackage.SECTION__HISTORY);
		}
		return history;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MamlPackage.SECTION__BLOCKS:
				return ((InternalEList<?>)getBlocks()).basicRemove(otherEnd, msgs);
			case MamlPackage.SECTION__SCHEMA:
				return basicSetSchema(null, msgs);
			case MamlPackage.SECTION__HISTORY:
				return ((InternalEList<?>)getHistory()).basicRemove(otherEnd, msgs);
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
			case MamlPackage.SECTION__TITLE:
				return getTitle();
			case MamlPackage.SECTION__NAME:
				return getName();
			case MamlPackage.SECTION__LEVEL:
				return getLevel();
			case MamlPackage.SECTION__HEADING_LENGTH:
				return getHeadingLength();
			case MamlPackage.SECTION__BODY_OFFSET:
				return getBodyOffset();
			case MamlPackage.SECTION__BODY_LENGTH:
				return getBodyLength();
			case MamlPackage.SECTION__BLOCKS:
				return getBlocks();
			case MamlPackage.SECTION__SCHEMA:
				return getSchema();
			case MamlPackage.SECTION__HISTORY:
				return getHistory();
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
			case MamlPackage.SECTION__TITLE:
				setTitle((String)newValue);
				return;
			case MamlPackage.SECTION__NAME:
				setName((String)newValue);
				return;
			case MamlPackage.SECTION__LEVEL:
				setLevel((Integer)newValue);
				return;
			case MamlPackage.SECTION__HEADING_LENGTH:
				setHeadingLength((Integer)newValue);
				return;
			case MamlPackage.SECTION__BODY_OFFSET:
				setBodyOffset((Integer)newValue);
				return;
			case MamlPackage.SECTION__BODY_LENGTH:
				setBodyLength((Integer)newValue);
				return;
			case MamlPackage.SECTION__BLOCKS:
				getBlocks().clear();
				getBlocks().addAll((Collection<? extends CodeBlock>)newValue);
				return;
			case MamlPackage.SECTION__SCHEMA:
				setSchema((SchemaBlock)newValue);
				return;
			case MamlPackage.SECTION__HISTORY:
				getHistory().clear();
				getHistory().addAll((Collection<? extends HistoryEntry>)newValue);
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
			case MamlPackage.SECTION__TITLE:
				setTitle(TITLE_EDEFAULT);
				return;
			case MamlPackage.SECTION__NAME:
				setName(NAME_EDEFAULT);
				return;
			case MamlPackage.SECTION__LEVEL:
				setLevel(LEVEL_EDEFAULT);
				return;
			case MamlPackage.SECTION__HEADING_LENGTH:
				setHeadingLength(HEADING_LENGTH_EDEFAULT);
				return;
			case MamlPackage.SECTION__BODY_OFFSET:
				setBodyOffset(BODY_OFFSET_EDEFAULT);
				return;
			case MamlPackage.SECTION__BODY_LENGTH:
				setBodyLength(BODY_LENGTH_EDEFAULT);
				return;
			case MamlPackage.SECTION__BLOCKS:
				getBlocks().clear();
				return;
			case MamlPackage.SECTION__SCHEMA:
				setSchema((SchemaBlock)null);
				return;
			case MamlPackage.SECTION__HISTORY:
				getHistory().clear();
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
			case MamlPackage.SECTION__TITLE:
				return TITLE_EDEFAULT == null ? title != null : !TITLE_EDEFAULT.equals(title);
			case MamlPackage.SECTION__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case MamlPackage.SECTION__LEVEL:
				return level != LEVEL_EDEFAULT;
			case MamlPackage.SECTION__HEADING_LENGTH:
				return headingLength != HEADING_LENGTH_EDEFAULT;
			case MamlPackage.SECTION__BODY_OFFSET:
				return bodyOffset != BODY_OFFSET_EDEFAULT;
			case MamlPackage.SECTION__BODY_LENGTH:
				return bodyLength != BODY_LENGTH_EDEFAULT;
			case MamlPackage.SECTION__BLOCKS:
				return blocks != null && !blocks.isEmpty();
			case MamlPackage.SECTION__SCHEMA:
				return schema != null;
			case MamlPackage.SECTION__HISTORY:
				return history != null && !history.isEmpty();
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
		result.append(" (title: ");
		result.append(title);
		result.append(", name: ");
		result.append(name);
		result.append(", level: ");
		result.append(level);
		result.append(", headingLength: ");
		result.append(headingLength);
		result.append(", bodyOffset: ");
		result.append(bodyOffset);
		result.append(", bodyLength: ");
		result.append(bodyLength);
		result.append(')');
		return result.toString();
	}

} //SectionImpl
