package uk.nhs.leadership.bench;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Bytes that anyone may read: from memory, or by one SELECT. */
@Path("/bare/documents/{id}")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BareDocumentResource {
    private final AgroalDataSource database;
    private final Map<UUID, byte[]> kept = new ConcurrentHashMap<>();

    BareDocumentResource(AgroalDataSource database) {
        this.database = database;
    }

    /** Puts it where both find it. */
    @POST
    public Response put(UUID id, byte[] document) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into bare_document (id, document) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, document);
            insert.executeUpdate();
        }
        kept.put(id, document);
        return Response.status(201).build();
    }

    /** One SELECT by primary key. */
    @GET
    public byte[] fromDatabase(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select document from bare_document where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException();
                }
                return row.getBytes(1);
            }
        }
    }

    /** No SELECT at all. */
    @GET
    @Path("/kept")
    public byte[] fromMemory(UUID id) {
        var document = kept.get(id);
        if (document == null) {
            throw new NotFoundException();
        }
        return document;
    }
}
