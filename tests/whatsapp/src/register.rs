//! Writes into a client's store what pairing would have left there.

use std::collections::VecDeque;
use std::sync::Arc;

use whatsapp_rust::Jid;
use whatsapp_rust::buffa::Message as _;
use whatsapp_rust::store::persistence_manager::PersistenceManager;
use whatsapp_rust::store::traits::Backend;
use whatsapp_rust::wacore::store::DeviceCommand;
use whatsapp_rust::wacore::store::device::{CachedNoiseCert, CachedServerCertChain};

use crate::identity::{Addressing, Identity};
use crate::keys::{fresh_key, public_bytes, server_key, vouched_device};
use crate::server::ServerError;
use crate::world::{Bundle, Device, Hub, SignedKey};

pub(crate) async fn register(
    hub: &Hub,
    backend: Arc<dyn Backend>,
    identity: &Identity,
) -> Result<(), ServerError> {
    let manager = PersistenceManager::new(backend).await.map_err(ServerError::store)?;
    let device = manager.get_device_snapshot();
    let device_pair = device.identity_key.clone();
    let is_phone = identity.device == 0;
    let vouched = hub.change(|world| {
        let primary = if is_phone { device_pair.clone() } else { fresh_key() };
        let account = world.open_account(identity, primary);
        if is_phone && public_bytes(&account.primary) != public_bytes(&device_pair) {
            return Err(ServerError::PhoneExists(identity.phone.clone()));
        }
        let vouched = vouched_device(&account.primary, &device_pair, identity.device);
        let shown = (!is_phone).then(|| vouched.encode_to_vec());
        // What a device hands in when it is paired, so that others can write to it before it connects.
        let keys = Bundle {
            registration: device.registration_id.to_be_bytes().to_vec(),
            identity: public_bytes(&device_pair).to_vec(),
            signed: Some(SignedKey {
                id: device.signed_pre_key_id.to_be_bytes()[1..].to_vec(),
                value: public_bytes(&device.signed_pre_key).to_vec(),
                signature: device.signed_pre_key_signature.to_vec(),
            }),
            one_time: VecDeque::new(),
            vouched: shown,
        };
        account.devices.insert(identity.device, Device { keys, ..Device::default() });
        Ok(vouched)
    })?;

    let always_valid = |key| CachedNoiseCert { key, not_before: 0, not_after: i64::MAX };
    let certificates = CachedServerCertChain {
        intermediate: always_valid([0; 32]),
        leaf: always_valid(public_bytes(&server_key())),
    };
    let by_phone = Jid::pn_device(identity.phone.as_str(), identity.device);
    let by_lid = Jid::lid_device(identity.lid.as_str(), identity.device);
    for command in [
        DeviceCommand::SetId(Some(by_phone)),
        DeviceCommand::SetLid(Some(by_lid)),
        DeviceCommand::SetPushName(identity.name.clone()),
        DeviceCommand::SetLidMigrated(identity.addressing == Addressing::Lid),
        DeviceCommand::SetServerCertChain(certificates),
        DeviceCommand::SetAccount(Some(vouched)),
    ] {
        manager.process_command(command).await;
    }
    manager.flush().await.map_err(ServerError::store)
}
