/**
 */
package io.torgo.maml.model.impl;

import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.MamlPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Code Block</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link io.torgo.maml.model.impl.CodeBlockImpl#getLanguage <em>Language</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.CodeBlockImpl#getInfo <em>Info</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.CodeBlockImpl#getCode <em>Code</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.CodeBlockImpl#getCodeOffset <em>Code Offset</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.CodeBlockImpl#getCodeLength <em>Code Length</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.CodeBlockImpl#getCodeLine <em>Code Line</em>}</li>
 *   <li>{@link io.torgo.maml.model.impl.CodeBlockImpl#isClosed <em>Closed</em>}</li>
 * </ul>
 *
 * @generated
 */
public class CodeBlockImpl extends RegionImpl implements CodeBlock {
	/**
	 * The default value of the '{@link #getLanguage() <em>Language</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLanguage()
	 * @generated
	 * @ordered
	 */
	protected static final String LANGUAGE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLanguage() <em>Language</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLanguage()
	 * @generated
	 * @ordered
	 */
	protected String language = LANGUAGE_EDEFAULT;

	/**
	 * The default value of the '{@link #getInfo() <em>Info</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInfo()
	 * @generated
	 * @ordered
	 */
	protected static final String INFO_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getInfo() <em>Info</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInfo()
	 * @generated
	 * @ordered
	 */
	protected String info = INFO_EDEFAULT;

	/**
	 * The default value of the '{@link #getCode() <em>Code</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCode()
	 * @generated
	 * @ordered
	 */
	protected static final String CODE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCode() <em>Code</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCode()
	 * @generated
	 * @ordered
	 */
	protected String code = CODE_EDEFAULT;

	/**
	 * The default value of the '{@link #getCodeOffset() <em>Code Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeOffset()
	 * @generated
	 * @ordered
	 */
	protected static final int CODE_OFFSET_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getCodeOffset() <em>Code Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeOffset()
	 * @generated
	 * @ordered
	 */
	protected int codeOffset = CODE_OFFSET_EDEFAULT;

	/**
	 * The default value of the '{@link #getCodeLength() <em>Code Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeLength()
	 * @generated
	 * @ordered
	 */
	protected static final int CODE_LENGTH_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getCodeLength() <em>Code Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeLength()
	 * @generated
	 * @ordered
	 */
	protected int codeLength = CODE_LENGTH_EDEFAULT;

	/**
	 * The default value of the '{@link #getCodeLine() <em>Code Line</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeLine()
	 * @generated
	 * @ordered
	 */
	protected static final int CODE_LINE_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getCodeLine() <em>Code Line</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCodeLine()
	 * @generated
	 * @ordered
	 */
	protected int codeLine = CODE_LINE_EDEFAULT;

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
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected CodeBlockImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MamlPackage.Literals.CODE_BLOCK;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLanguage() {
		return language;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLanguage(String newLanguage) {
		String oldLanguage = language;
		language = newLanguage;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.CODE_BLOCK__LANGUAGE, oldLanguage, language));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getInfo() {
		return info;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setInfo(String newInfo) {
		String oldInfo = info;
		info = newInfo;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.CODE_BLOCK__INFO, oldInfo, info));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCode() {
		return code;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCode(String newCode) {
		String oldCode = code;
		code = newCode;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.CODE_BLOCK__CODE, oldCode, code));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getCodeOffset() {
		return codeOffset;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCodeOffset(int newCodeOffset) {
		int oldCodeOffset = codeOffset;
		codeOffset = newCodeOffset;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.CODE_BLOCK__CODE_OFFSET, oldCodeOffset, codeOffset));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getCodeLength() {
		return codeLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCodeLength(int newCodeLength) {
		int oldCodeLength = codeLength;
		codeLength = newCodeLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.CODE_BLOCK__CODE_LENGTH, oldCodeLength, codeLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getCodeLine() {
		return codeLine;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCodeLine(int newCodeLine) {
		int oldCodeLine = codeLine;
		codeLine = newCodeLine;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.CODE_BLOCK__CODE_LINE, oldCodeLine, codeLine));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MamlPackage.CODE_BLOCK__CLOSED, oldClosed, closed));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MamlPackage.CODE_BLOCK__LANGUAGE:
				return getLanguage();
			case MamlPackage.CODE_BLOCK__INFO:
				return getInfo();
			case MamlPackage.CODE_BLOCK__CODE:
				return getCode();
			case MamlPackage.CODE_BLOCK__CODE_OFFSET:
				return getCodeOffset();
			case MamlPackage.CODE_BLOCK__CODE_LENGTH:
				return getCodeLength();
			case MamlPackage.CODE_BLOCK__CODE_LINE:
				return getCodeLine();
			case MamlPackage.CODE_BLOCK__CLOSED:
				return isClosed();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MamlPackage.CODE_BLOCK__LANGUAGE:
				setLanguage((String)newValue);
				return;
			case MamlPackage.CODE_BLOCK__INFO:
				setInfo((String)newValue);
				return;
			case MamlPackage.CODE_BLOCK__CODE:
				setCode((String)newValue);
				return;
			case MamlPackage.CODE_BLOCK__CODE_OFFSET:
				setCodeOffset((Integer)newValue);
				return;
			case MamlPackage.CODE_BLOCK__CODE_LENGTH:
				setCodeLength((Integer)newValue);
				return;
			case MamlPackage.CODE_BLOCK__CODE_LINE:
				setCodeLine((Integer)newValue);
				return;
			case MamlPackage.CODE_BLOCK__CLOSED:
				setClosed((Boolean)newValue);
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
			case MamlPackage.CODE_BLOCK__LANGUAGE:
				setLanguage(LANGUAGE_EDEFAULT);
				return;
			case MamlPackage.CODE_BLOCK__INFO:
				setInfo(INFO_EDEFAULT);
				return;
			case MamlPackage.CODE_BLOCK__CODE:
				setCode(CODE_EDEFAULT);
				return;
			case MamlPackage.CODE_BLOCK__CODE_OFFSET:
				setCodeOffset(CODE_OFFSET_EDEFAULT);
				return;
			case MamlPackage.CODE_BLOCK__CODE_LENGTH:
				setCodeLength(CODE_LENGTH_EDEFAULT);
				return;
			case MamlPackage.CODE_BLOCK__CODE_LINE:
				setCodeLine(CODE_LINE_EDEFAULT);
				return;
			case MamlPackage.CODE_BLOCK__CLOSED:
				setClosed(CLOSED_EDEFAULT);
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
			case MamlPackage.CODE_BLOCK__LANGUAGE:
				return LANGUAGE_EDEFAULT == null ? language != null : !LANGUAGE_EDEFAULT.equals(language);
			case MamlPackage.CODE_BLOCK__INFO:
				return INFO_EDEFAULT == null ? info != null : !INFO_EDEFAULT.equals(info);
			case MamlPackage.CODE_BLOCK__CODE:
				return CODE_EDEFAULT == null ? code != null : !CODE_EDEFAULT.equals(code);
			case MamlPackage.CODE_BLOCK__CODE_OFFSET:
				return codeOffset != CODE_OFFSET_EDEFAULT;
			case MamlPackage.CODE_BLOCK__CODE_LENGTH:
				return codeLength != CODE_LENGTH_EDEFAULT;
			case MamlPackage.CODE_BLOCK__CODE_LINE:
				return codeLine != CODE_LINE_EDEFAULT;
			case MamlPackage.CODE_BLOCK__CLOSED:
				return closed != CLOSED_EDEFAULT;
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
		result.append(" (language: ");
		result.append(language);
		result.append(", info: ");
		result.append(info);
		result.append(", code: ");
		result.append(code);
		result.append(", codeOffset: ");
		result.append(codeOffset);
		result.append(", codeLength: ");
		result.append(codeLength);
		result.append(", codeLine: ");
		result.append(codeLine);
		result.append(", closed: ");
		result.append(closed);
		result.append(')');
		return result.toString();
	}

} //CodeBlockImpl
