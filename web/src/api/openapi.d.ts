// Written by tools/client.ts from the API's description.
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says who asks, in which coalition, and by which clock */
        get: operations["getApiSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the first owner
         * @description Of a live coalition only with the code that the start of the node printed. Where no password is given, the code answered registers a passkey.
         */
        post: operations["postApiSessionOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens an account with the code of an invitation
         * @description Without a password it only says whom the code invites; a passkey is registered with the same code.
         */
        post: operations["postApiSessionInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets the organisation’s own sign-in, or takes it away
         * @description OpenID Connect with PKCE. Whoever comes by it for the first time has no role until one is given.
         */
        post: operations["postApiOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what waits on the seat and what changed */
        get: operations["getApiToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the contradictions that are new to this person, and the promises past due
         * @description Apart from the rest of Today, since documents are told together first.
         */
        get: operations["getApiTodayEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the numbers beside the names of pages */
        get: operations["getApiCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks Today, or what was said of a record, as seen by this person */
        post: operations["postApiSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the track records of members on questions that came out */
        get: operations["getApiTrack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/node": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says which node this is and what the seat may read */
        get: operations["getApiNode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recomputes and checks everything held here
         * @description Reads every entry and attachment, so it takes a while on a large node.
         */
        get: operations["getApiAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says in words how the node stands and what to do
         * @description Where several seats are hosted, findings that count all of their records are left to the operator’s command.
         */
        get: operations["getApiDoctor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists charters of the world, and templates to found on */
        get: operations["getApiCharters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charters/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Puts two charters side by side: by what happens, and what is then owed */
        get: operations["getApiChartersCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a charter as it stood on a day */
        get: operations["getApiChartersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charters/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says who owes what to whom by when in a situation */
        get: operations["getApiChartersByIdDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the charter that binds this coalition, with its rules as they run */
        get: operations["getApiCharter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists consultations with their clocks, and what evidence may set off */
        get: operations["getApiConsultations"];
        put?: never;
        /** Opens a consultation: a person holds that a trigger of the charter is met */
        post: operations["postApiConsultations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consultations/{id}/hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says the member’s view in a consultation, what came of a meeting, or that it is over */
        post: operations["postApiConsultationsByIdHearings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coalition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says who is in the coalition, on which hosts, and by which words it was compared */
        get: operations["getApiCoalition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists where the members’ nodes are reached */
        get: operations["getApiPeers"];
        put?: never;
        /** Sets where this node reaches a member; null goes by what the member says */
        post: operations["postApiPeers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/peers/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells all members where the seat is reached */
        post: operations["postApiPeersAnnounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the compartments that the seat reads, or is asked to */
        get: operations["getApiCompartments"];
        put?: never;
        /**
         * Opens a compartment
         * @description It is signed for the seat, and live once every other reader has signed it too. Who reads it is fixed for good.
         */
        post: operations["postApiCompartments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in the file of a compartment, with the signatures in it; signs nothing */
        post: operations["postApiCompartmentsTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the file of a compartment for its other readers
         * @description It holds the compartment’s secret: for its readers and nobody else.
         */
        get: operations["getApiCompartmentsByIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees to a compartment for the seat */
        post: operations["postApiCompartmentsByIdSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says no to a compartment for the seat */
        post: operations["postApiCompartmentsByIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments/{id}/label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls a compartment by another name at this node */
        post: operations["postApiCompartmentsByIdLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments/{id}/successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens the successor of a compartment of which a reader is a member no more
         * @description The same compartment without them. It is signed for the seat, and live once every other reader has signed it too.
         */
        post: operations["postApiCompartmentsByIdSuccessor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compartments/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses to change who reads a compartment, and says what to do instead
         * @description Who reads a compartment is fixed for good: this always answers `E_ROSTER_MOTION_REQUIRED`.
         */
        post: operations["postApiCompartmentsByIdReaders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/founding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says how the founding of a coalition with other nodes stands */
        get: operations["getApiFounding"];
        put?: never;
        /** Opens a founding: makes keys, and signs nothing yet */
        post: operations["postApiFounding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/founding/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an invitation: makes keys, and signs nothing yet */
        post: operations["postApiFoundingJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/founding/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the file that the other founders need now */
        get: operations["getApiFoundingFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/founding/gather": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in an answer, or the genesis with signatures */
        post: operations["postApiFoundingGather"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/founding/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the list of founders and makes the genesis */
        post: operations["postApiFoundingClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/founding/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs the genesis
         * @description Takes the twelve words as another founder reads them out: they have to be those of the genesis that is here.
         */
        post: operations["postApiFoundingSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/founding/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a founding that this node has not signed */
        post: operations["postApiFoundingAbandon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says what this folder waits to be let into */
        get: operations["getApiJoining"];
        put?: never;
        /** Answers an invitation to a coalition that stands: makes keys, and the request that a member moves */
        post: operations["postApiJoining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joining/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads an invitation: to a founding, or to a coalition that stands; changes nothing */
        post: operations["postApiJoiningRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joining/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comes in once the members have let it in: by the nodes of members, or by a welcome */
        post: operations["postApiJoiningEnter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joining/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Waits no more; what was asked for may still be adopted */
        post: operations["postApiJoiningAbandon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who works at this node, and what each role may do
         * @description How somebody signs in is shown to those alone who decide on users.
         */
        get: operations["getApiPeople"];
        put?: never;
        /** Invites somebody to this node */
        post: operations["postApiPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives somebody other roles, seats or another name */
        post: operations["postApiPeopleById"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives somebody who can no longer sign in a new code */
        post: operations["postApiPeopleByIdInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes somebody and signs them out
         * @description What they wrote stays, under a pseudonym that nothing resolves any more.
         */
        post: operations["postApiPeopleByIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists in which browsers somebody is signed in
         * @description One’s own, or anybody’s for those who decide on users.
         */
        get: operations["getApiPeopleByIdSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs somebody out of one browser, or of all */
        post: operations["postApiPeopleByIdSessionsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects an event by hand */
        post: operations["postApiEventsByIdCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/wrong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks an event as wrongly read: the text does not say it
         * @description The seat’s own versions are taken back, released ones too. What another member asserts stays, graded F5 with the reason.
         */
        post: operations["postApiEventsByIdWrong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an event that the rules missed, on a part of the document’s text */
        post: operations["postApiDocumentsByIdEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grades a document or an event by hand, over the rules’ grade */
        post: operations["postApiRecordsByIdGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists documents */
        get: operations["getApiDocuments"];
        put?: never;
        /**
         * Reads a document into the seat’s home
         * @description Send the document’s bytes as application/octet-stream with its name in the query, or JSON with an address to fetch. Nobody else reads it until it is released.
         */
        post: operations["postApiDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a document with its text, who speaks in it, events, flags, grade, copies and where it is cited */
        get: operations["getApiDocumentsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists events, by type, actor or document */
        get: operations["getApiEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/happenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what events tell together */
        get: operations["getApiHappenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/happenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a happening with all its events */
        get: operations["getApiHappeningsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives happenings as lanes over time */
        get: operations["getApiTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lab/cooke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scores and weighs experts by Cooke’s classical model
         * @description Calculates with what is sent alone: nothing is read from the node, and nothing is kept.
         */
        post: operations["postApiLabCooke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lab/pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pools probabilities, with their ranges, by a method of a charter or of the aggreCAT package
         * @description Calculates with what is sent alone: nothing is read from the node, and nothing is kept.
         */
        post: operations["postApiLabPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lab/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scores forecasts against what happened: baseline, peer, interval, ranked, Brier and logarithmic scores
         * @description Calculates with what is sent alone: nothing is read from the node, and nothing is kept.
         */
        post: operations["postApiLabScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lab/risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds up independent risks and says how bad a period can be
         * @description Calculates with what is sent alone: nothing is read from the node, and nothing is kept.
         */
        post: operations["postApiLabRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lab/ach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Weighs graded evidence against competing hypotheses
         * @description Calculates with what is sent alone: nothing is read from the node, and nothing is kept.
         */
        post: operations["postApiLabAch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hypotheses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists sets of competing hypotheses */
        get: operations["getApiHypotheses"];
        put?: never;
        /** Enters hypotheses that compete */
        post: operations["postApiHypotheses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hypotheses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives competing hypotheses with the evidence against each, per member and merged */
        get: operations["getApiHypothesesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hypotheses/{id}/codings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Codes a piece of evidence against each hypothesis */
        post: operations["postApiHypothesesByIdCodings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what would change members’ minds: assumptions, and signs agreed on beforehand */
        get: operations["getApiQuestionsByIdSigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names an assumption about a question or hypotheses */
        post: operations["postApiAssumptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees on a sign that would reopen a question or hypotheses, or says what has been seen of it */
        post: operations["postApiIndicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what the joint estimate was made of, as a file for another member to compare */
        get: operations["getApiQuestionsByIdManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says, record by record, why another member’s estimate differs
         * @description Nothing is kept of what is sent.
         */
        post: operations["postApiQuestionsByIdComparison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the profile of a relationship over time, with what stands behind each step */
        get: operations["getApiRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thinks a scenario through under one charter, or two side by side */
        get: operations["getApiScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the register of risks, what it adds up to, and what activities would change */
        get: operations["getApiRisks"];
        put?: never;
        /** Enters a risk into the register */
        post: operations["postApiRisks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mitigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what an activity would change of risks */
        post: operations["postApiMitigations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what is promised, with what became of it */
        get: operations["getApiPromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publishers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists publishers with their record in this node */
        get: operations["getApiPublishers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists questions with their joint estimates */
        get: operations["getApiQuestions"];
        put?: never;
        /** Asks how likely something is */
        post: operations["postApiQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a question with its joint estimate, history, dissent, manifest and scores */
        get: operations["getApiQuestionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/history.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a question’s history as comma-separated values, to be saved
         * @description One line for each change: who answered what, and the joint estimate after it.
         */
        get: operations["getApiQuestionsByIdHistoryCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the seat’s judgement, where the question stands; seals it while the blind round runs */
        post: operations["postApiQuestionsByIdJudgements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says how a question came out, which scores it */
        post: operations["postApiQuestionsByIdResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/yardsticks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the vocabularies of likelihood to read in */
        get: operations["getApiYardsticks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the feeds the seat follows */
        get: operations["getApiFeeds"];
        put?: never;
        /**
         * Follows a feed, and visits it at once
         * @description RSS, Atom, RDF or JSON. A feed that is followed already is followed as now wished.
         */
        post: operations["postApiFeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Visits a feed now, whenever it is due
         * @description Answers at once; what it brings is read in the queue of readings.
         */
        post: operations["postApiFeedsByIdPoll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follows a feed no longer; what was read of it stays */
        post: operations["postApiFeedsByIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members, and when the node of each was heard */
        get: operations["getApiMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how far each log is known, held and counted, and which entries lack a body */
        get: operations["getApiLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retractions/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was taken back and not every reader has said to have dropped */
        get: operations["getApiRetractionsHeld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/peers/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a member’s node once which logs it has */
        post: operations["postApiPeersTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how the seat’s last verification stands */
        get: operations["getApiVerify"];
        put?: never;
        /**
         * Begins to recompute and check everything held here, and answers at once
         * @description While one of the seat’s is under way, that one is given.
         */
        post: operations["postApiVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the seat’s verification; what it had checked says nothing */
        post: operations["postApiVerifyStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows the seat’s verification as server-sent events
         * @description An event `verification` with how it stands, then again whenever that changes.
         */
        get: operations["getApiVerifyEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists motions, those that wait on the seat first */
        get: operations["getApiMotions"];
        put?: never;
        /** Opens a motion under a rule of the charter in force */
        post: operations["postApiMotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives one motion in full, and notes here that the seat opened it */
        get: operations["getApiMotionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what would be derived if a motion were opened now; signs nothing */
        post: operations["postApiMotionsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the member’s one position on a motion; it cannot be taken back */
        post: operations["postApiMotionsByIdPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a motion of the seat’s own back, before all electors have it */
        post: operations["postApiMotionsByIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves what is decided again, for a member whose vote came late or whose node spoke in its place */
        post: operations["postApiMotionsByIdReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a decided motion’s outcome certificate, to be saved
         * @description One file that anyone with the genesis verifies offline: `entente verify FILE --genesis GENESIS`.
         */
        get: operations["getApiMotionsByIdCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/motions/{id}/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives what is attached to a motion, to be saved: its text, or the charter that it would bring */
        get: operations["getApiMotionsByIdAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whom the seat’s node follows in motions, by rule */
        get: operations["getApiFollowing"];
        put?: never;
        /** Tells the seat’s node whom to follow in every motion under a rule, those that are open included */
        post: operations["postApiFollowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says who the coalition is, by which epochs, and what is under way to change it */
        get: operations["getApiRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/motions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a motion for the next roster, in the slot that is open */
        post: operations["postApiRosterMotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the seat leaves: its own act, at once, which nobody can refuse */
        post: operations["postApiRosterNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes keys for the seat to have next, or once it is let in again, and the request by which a member moves them */
        post: operations["postApiRosterRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/requests/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whose keys a request is for, and the words to compare; changes nothing */
        post: operations["postApiRosterRequestsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives an invitation to whoever is to join, to be saved
         * @description It tells who founded the coalition, who its members are, its charter, and where they say that they are reached. A newcomer answers it: `entente coalition join FILE`.
         */
        get: operations["getApiRosterInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/welcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a newcomer that was let in what it comes in by, to be saved
         * @description Every epoch with what proves it, for a member whose node reaches none of the others: `entente coalition enter FILE`.
         */
        get: operations["getApiRosterWelcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the folders watched for the seat */
        get: operations["getApiWatches"];
        put?: never;
        /**
         * Watches a folder of the node’s machine
         * @description New and changed files are read once they have stayed the same for two seconds, in the folders below it too; links are passed over.
         */
        post: operations["postApiWatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watches/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Watches a folder no longer; what was read of it stays */
        post: operations["postApiWatchesByIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists logs of which two signed heads do not fit */
        get: operations["getApiForks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forks/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that somebody of the seat has read of a fork */
        post: operations["postApiForksByIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells who holds which log how far, and whether registers fit */
        get: operations["getApiWitness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the seat’s readings: waiting, under way, ended */
        get: operations["getApiReadings"];
        put?: never;
        /**
         * Queues a reading into the seat’s home, and answers at once
         * @description Send the bytes of one file as application/octet-stream with its name in the query, or JSON with addresses. Readings are done one after another in the order they came; several files are several requests.
         */
        post: operations["postApiReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows the seat’s readings as server-sent events
         * @description An event `reading` for each reading as it stands, then again whenever one changes. A browser keeps few connections to one host: listen while readings are shown, and close it after.
         */
        get: operations["getApiReadingsEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a reading
         * @description Documents that are finished stay, as `documents` lists them; the one under way is dropped whole, and none follows. A reading that has ended stays as it is.
         */
        post: operations["postApiReadingsByIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells as server-sent events when something the seat may read has changed
         * @description An event `change` at once and after every change, by this node’s pages or by a command, and when more was found out of what documents tell together: how many entries the seat may read there are. What changed is asked for anew.
         */
        get: operations["getApiChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who opened which record labelled AMBER or stricter, or looked before answering, newest first */
        get: operations["getApiReadlog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readlog/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets for how many days openings are kept, and removes what is older */
        post: operations["postApiReadlogDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a record of any type as its author wrote it */
        get: operations["getApiRecordsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was said of a record */
        get: operations["getApiRecordsByIdComments"];
        put?: never;
        /** Says something of a record, where it stands */
        post: operations["postApiRecordsByIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was taken back where the seat reads, or tells when one record was */
        get: operations["getApiRetractions"];
        put?: never;
        /**
         * Takes back a record of the seat’s own, what derives from it, and released copies
         * @description Bodies and attachments are gone from this node for good; only their commitments stay.
         */
        post: operations["postApiRetractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks for documents, questions, comments, activities and motions by their words, or by the id */
        get: operations["getApiSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blobs/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the bytes of an attachment, to be saved
         * @description Only what a record that the seat may read names. Never shown as a page, whatever it is.
         */
        get: operations["getApiBlobsByHash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives the seat’s release queue with what each would bring, and what was released lately */
        get: operations["getApiReleases"];
        put?: never;
        /** Puts a release into the seat’s queue; nothing goes out yet */
        post: operations["postApiReleases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a proposal with what it would bring, as things stand now */
        get: operations["getApiReleasesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what a release would bring, without proposing it */
        post: operations["postApiReleasesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases what was proposed, exactly as its preview showed it */
        post: operations["postApiReleasesByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses a proposal, with a reason */
        post: operations["postApiReleasesByIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a proposal out of the queue again */
        post: operations["postApiReleasesByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets how many persons a release takes at the seat */
        post: operations["postApiReleasesRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what the seat may take out of a membership that has ended into the new one */
        get: operations["getApiCarries"];
        put?: never;
        /**
         * Proposes that what stands in an ended compartment go on in its successor
         * @description It waits in the queue of releases, with who would receive what, and goes on once it is approved there. Each record goes with all of the seat’s own that belongs to it; of a question that another asked, the seat’s answer.
         */
        post: operations["postApiCarries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sample/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes the sample: its folder, its keys and its state
         * @description Answered by the sample’s own door alone, under `/sample`. Nothing of it is left on this machine.
         */
        post: operations["postApiSampleRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Nothing: Record<string, never>;
        Error: {
            error: {
                /** @enum {string} */
                code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY" | "E_INTERNAL";
                message: string;
                paths: string[];
            };
        };
        Node: {
            version: string;
            coalition: string;
            study: boolean;
            epoch: {
                number: number;
                id: string;
            };
            charter: {
                hash: string;
                name: string;
                estimateMethod: {
                    /** @constant */
                    name: "linearPool";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "median";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "geometricMeanOfOdds";
                    version: number;
                    clip: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "recencyWeightedMedian";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "trimmedMean";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    share: number;
                } | {
                    /** @constant */
                    name: "extremizedOdds";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    clip: number;
                    factor?: number;
                } | {
                    /** @constant */
                    name: "bayesianOdds";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    clip: number;
                    prior: number;
                    factor: number;
                } | {
                    /** @constant */
                    name: "karmarkar";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    exponent: number;
                } | {
                    /** @constant */
                    name: "betaTransformed";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    alpha: number;
                    beta: number;
                } | {
                    /** @constant */
                    name: "exponentialRecency";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    meanLifeDays: number;
                } | {
                    /** @constant */
                    name: "intervalWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "individualIntervalWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "intervalVariationWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "asymmetryWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "distanceWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "outlierWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "granularityWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "performanceWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    /** @enum {string} */
                    by: "classicalGlobal" | "classicalItem" | "brier" | "log";
                    seeds: number;
                    rate?: number;
                    cutOff?: number;
                } | {
                    /** @constant */
                    name: "surprisinglyPopular";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                };
            };
            seats: string[];
            /** @description Null where several seats are hosted and the request names none. */
            acting: string | null;
            compartments: {
                id: string;
                name: string | null;
                readers: string[];
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                public: boolean;
            }[];
            /** @description Members whose seats one host runs: they are not blind from its operator. */
            hostedTogether: {
                host: string;
                members: string[];
            }[];
        };
        Audit: {
            /** @description Of the whole node. */
            holds: boolean;
            problems: {
                /** @enum {string} */
                code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY";
                where: string;
                message: string;
            }[];
            coalition: string | null;
            logs: {
                origin: string;
                size: number;
                signedSize: number;
                missingBodies: number;
            }[];
        };
        Doctor: {
            diagnoses: {
                /** @enum {string} */
                weight: "fine" | "note" | "wrong";
                about: string;
                says: string;
                next?: string;
            }[];
        };
        Preview: {
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            recipients: {
                name: string;
                host: string;
            }[];
            records: {
                home: string;
                /** @enum {string} */
                type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                shows: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                words: number;
                refersTo: {
                    /** @enum {string} */
                    relation: "derivedFrom" | "about" | "answers" | "cites" | "resolves" | "replies" | "supersedes";
                    home: string;
                }[];
            }[];
            from: string;
            alreadyThere: {
                home: string;
                released: string;
                shows: string;
            }[];
            /** @description One for each group of recipients who see the same before. */
            learns: {
                recipients: string[];
                names: {
                    /** @enum {string} */
                    kind: "publisher" | "author" | "speaker" | "actor" | "place";
                    name: string;
                }[];
                counts: {
                    /** @enum {string} */
                    what: "documents" | "events" | "grades" | "questions" | "judgements" | "comments" | "activities" | "evidence";
                    question: {
                        id: string;
                        text: string;
                    } | null;
                    /** @description Null: withheld until this seat has answered the question. */
                    before: number | null;
                    /** @description Null: withheld until this seat has answered the question. */
                    after: number | null;
                }[];
                /** @description Words for which their search starts to find something. */
                search: {
                    words: string[];
                    more: number;
                };
            }[];
            keptBack: {
                references: {
                    from: string;
                    to: string;
                    shows: string;
                }[];
                /** @description Earlier versions and readings: their number stays here too. */
                earlier: number;
                grades: number;
                comments: number;
                /** @description Paths of this machine, of which only the last part goes out. */
                paths: number;
            };
            /** @description Entries by which the seat’s log there grows, at the moment of release. */
            entries: number;
            refusal: {
                /** @enum {string} */
                code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY";
                message: string;
                references: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    relation: "derivedFrom" | "about" | "answers" | "cites" | "resolves" | "replies" | "supersedes";
                    /** @enum {string} */
                    type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                    shows: string;
                    /** @description Lawful ways on. */
                    ways: ("include" | "drop")[];
                }[];
            } | null;
            /** @description What an approval names, so that it approves what was read. */
            fingerprint: string;
        };
        Proposal: {
            id: string;
            ids: string[];
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            tlp: ("CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED") | null;
            withEvents: boolean;
            withGrades: boolean;
            dropReferences: boolean;
            note: string;
            /** @description Pseudonym of who proposed it. */
            by: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "waiting" | "released" | "refused" | "withdrawn";
            decided: {
                by: string;
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
        };
        ReleaseQueue: {
            /** @description How many persons a release takes. */
            persons: 1 | 2;
            waiting: {
                proposal: components["schemas"]["Proposal"];
                preview: components["schemas"]["Preview"] | null;
                /** @description Why it cannot be shown: what it names is not here any more. */
                broken: {
                    /** @enum {string} */
                    code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY";
                    message: string;
                } | null;
            }[];
            decided: components["schemas"]["Proposal"][];
            released: {
                /** @description Its record: taking that back takes back all that it let out. */
                id: string;
                /** Format: date-time */
                at: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                recipients: string[];
                count: number;
                records: {
                    home: string;
                    released: string;
                    type: ("document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry") | null;
                    shows: string | null;
                    stands: boolean;
                }[];
            }[];
            retracted: {
                id: string;
                /** Format: date-time */
                at: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                reason: "error" | "superseded" | "sourceWithdrawn" | "personalData" | "sharedByMistake" | "other";
                count: number;
            }[];
            unreleased: {
                id: string;
                /** @enum {string} */
                type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                shows: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        ProposalInFull: {
            proposal: components["schemas"]["Proposal"];
            preview: components["schemas"]["Preview"] | null;
            /** @description Why it cannot be shown: what it names is not here any more. */
            broken: {
                /** @enum {string} */
                code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY";
                message: string;
            } | null;
        };
        Previewing: {
            ids: string[];
            /** @description `plenary`, or the id of a compartment. */
            in: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description With each document, its events as they stand. */
            withEvents?: boolean;
            /** @description With each document, the grades that the seat gave it and them. */
            withGrades?: boolean;
            /** @description Leave out references to what has no copy there, instead of refusing. */
            dropReferences?: boolean;
        };
        Proposing: {
            ids: string[];
            /** @description `plenary`, or the id of a compartment. */
            in: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description With each document, its events as they stand. */
            withEvents?: boolean;
            /** @description With each document, the grades that the seat gave it and them. */
            withGrades?: boolean;
            /** @description Leave out references to what has no copy there, instead of refusing. */
            dropReferences?: boolean;
            note?: string;
        };
        Approving: {
            fingerprint: string;
        };
        Release: {
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            recipients: string[];
            records: {
                home: string;
                /** @enum {string} */
                type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                shows: string;
            }[];
            droppedReferences: {
                from: string;
                to: string;
            }[];
            pairs: {
                home: string;
                released: string;
            }[];
        };
        Refusing: {
            reason: string;
        };
        Withdrawing: Record<string, never>;
        ReleaseRule: {
            persons: 1 | 2;
        };
        Carriable: {
            carriable: {
                id: string;
                /** @enum {string} */
                type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                author: string;
                shows: string;
                /** @description What it stands in is called here, or its id. */
                compartment: string;
            }[];
        };
        ProposingCarry: {
            ids: string[];
            /** @description Which successor, where there are several: what it is called here, or its id. */
            in?: string;
            /** @description Leave out references to what has not gone on, instead of refusing. */
            dropReferences?: boolean;
            note?: string;
        };
        Due: {
            /** @constant */
            kind: "noTime";
        } | {
            /** @constant */
            kind: "atOnce";
            /** @enum {string} */
            from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
            since: number | null;
        } | {
            /** @constant */
            kind: "notStarted";
            /** @enum {string} */
            from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
            says: string;
        } | {
            /** @constant */
            kind: "by";
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            at: number;
            notBefore: number | null;
            /** @enum {string} */
            from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            since: number;
        };
        Duty: {
            obligation: {
                id: string;
                on: string[];
                /** @enum {string} */
                kind: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                /** @enum {string} */
                strength: "shall" | "eachDetermines" | "may";
                says: string;
                who?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                    named: string[];
                } | {
                    office: string;
                } | {
                    body: string;
                };
                toward?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                    named: string[];
                } | {
                    office: string;
                } | {
                    body: string;
                };
                /** @default null */
                deadline: ({
                    /** @constant */
                    kind: "atOnce";
                    /** @enum {string} */
                    from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                } | {
                    /** @constant */
                    kind: "within";
                    value: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                    /** @enum {string} */
                    from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                } | {
                    /** @constant */
                    kind: "window";
                    earliest: number;
                    latest: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                    /** @enum {string} */
                    from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                }) | null;
                /** @default [] */
                carveOuts: {
                    says: string;
                    members?: string[];
                }[];
                /** @default null */
                reportTo: string | null;
                consultation?: {
                    crisis: boolean;
                    commonPolicy: boolean;
                };
                period?: {
                    from: string | null;
                    to: string | null;
                };
                article: string;
                source?: string;
                /** @default false */
                unverified: boolean;
            };
            /** @description What set it off; null for a duty that stands at all times. */
            met: {
                trigger: {
                    id: string;
                    /** @enum {string} */
                    kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                    /** @default [] */
                    alsoKinds: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold")[];
                    says: string;
                    /** @enum {string} */
                    determiner: "selfJudged" | "victimRequest" | "organ";
                    of?: string;
                    /** @default false */
                    inScope: boolean;
                    victims?: string[];
                    /** @default false */
                    anyVictim: boolean;
                    by?: {
                        actors: string[];
                        allies: boolean;
                    };
                    line?: {
                        /** @enum {string} */
                        passes: "above" | "below";
                        probability: number;
                    };
                    leadsTo?: string;
                    period?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                /** @description The kind by which it is met, where that is not the one asked about. */
                through: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold") | null;
                awaits: ({
                    /** @constant */
                    kind: "request";
                } | {
                    /** @constant */
                    kind: "finding";
                    of: string;
                } | {
                    /** @constant */
                    kind: "inside";
                    area: string;
                } | {
                    /** @constant */
                    kind: "offender";
                    actors: string[];
                    allies: boolean;
                } | {
                    /** @constant */
                    kind: "victim";
                    actors: string[];
                } | {
                    /** @constant */
                    kind: "line";
                    line: {
                        /** @enum {string} */
                        passes: "above" | "below";
                        probability: number;
                    };
                })[];
            } | null;
            who: {
                /** @enum {string} */
                role: "members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester" | "named" | "office" | "body";
                /** @description Null where they are not known by name, or no members. */
                actors: string[] | null;
                /** @description The office or body. */
                says: string | null;
            };
            toward: {
                /** @enum {string} */
                role: "members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester" | "named" | "office" | "body";
                /** @description Null where they are not known by name, or no members. */
                actors: string[] | null;
                /** @description The office or body. */
                says: string | null;
            } | null;
            due: components["schemas"]["Due"];
            letOff: string[];
            /** @description What it still waits for; empty where it is owed now. */
            awaits: ({
                /** @constant */
                kind: "request";
            } | {
                /** @constant */
                kind: "finding";
                of: string;
            } | {
                /** @constant */
                kind: "inside";
                area: string;
            } | {
                /** @constant */
                kind: "offender";
                actors: string[];
                allies: boolean;
            } | {
                /** @constant */
                kind: "victim";
                actors: string[];
            } | {
                /** @constant */
                kind: "line";
                line: {
                    /** @enum {string} */
                    passes: "above" | "below";
                    probability: number;
                };
            })[];
            unverified: boolean;
        };
        Duties: {
            /** @enum {string} */
            standing: "notYet" | "earlier" | "signed" | "inForce" | "ended";
            owed: components["schemas"]["Duty"][];
            allowed: components["schemas"]["Duty"][];
            /** @description What holds at all times. */
            always: components["schemas"]["Duty"][];
            /** @description What a member would set off by holding its security threatened. */
            open: components["schemas"]["Duty"][];
            /**
             * @description What was looked for in the text and not found.
             * @default []
             */
            absent: {
                /** @enum {string} */
                kind: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                on: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold")[];
                says: string;
                article: string;
                source?: string;
                /** @default false */
                unverified: boolean;
            }[];
            decisions: {
                met: {
                    trigger: {
                        id: string;
                        /** @enum {string} */
                        kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                        /** @default [] */
                        alsoKinds: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold")[];
                        says: string;
                        /** @enum {string} */
                        determiner: "selfJudged" | "victimRequest" | "organ";
                        of?: string;
                        /** @default false */
                        inScope: boolean;
                        victims?: string[];
                        /** @default false */
                        anyVictim: boolean;
                        by?: {
                            actors: string[];
                            allies: boolean;
                        };
                        line?: {
                            /** @enum {string} */
                            passes: "above" | "below";
                            probability: number;
                        };
                        leadsTo?: string;
                        period?: {
                            from: string | null;
                            to: string | null;
                        };
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    /** @description The kind by which it is met, where that is not the one asked about. */
                    through: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold") | null;
                    awaits: ({
                        /** @constant */
                        kind: "request";
                    } | {
                        /** @constant */
                        kind: "finding";
                        of: string;
                    } | {
                        /** @constant */
                        kind: "inside";
                        area: string;
                    } | {
                        /** @constant */
                        kind: "offender";
                        actors: string[];
                        allies: boolean;
                    } | {
                        /** @constant */
                        kind: "victim";
                        actors: string[];
                    } | {
                        /** @constant */
                        kind: "line";
                        line: {
                            /** @enum {string} */
                            passes: "above" | "below";
                            probability: number;
                        };
                    })[];
                };
                rule: string;
            }[];
            inDoubt: {
                actor: string;
                status: string;
            }[];
        };
        RuleReading: {
            rule: {
                id: string;
                organ: string | null;
                /** @enum {string} */
                subject: "substantive" | "procedural" | "force" | "expulsion" | "convocation";
                says: string;
                /** @enum {string} */
                method: "consensus" | "consensusMinusNamed" | "unanimity" | "majority" | "qualified" | "fixedNumber" | "silence" | "none";
                fraction?: {
                    p: number;
                    d: number;
                };
                fixedNumber?: number;
                seats?: number;
                /** @default false */
                moreThan: boolean;
                /**
                 * @default members
                 * @enum {string}
                 */
                base: "members" | "present" | "voting" | "ratified" | "disputants";
                /** @default false */
                byDeadline: boolean;
                /** @default [] */
                vetoes: string[];
                /**
                 * @default passes
                 * @enum {string}
                 */
                vetoAbstains: "passes" | "blocks";
                /** @enum {string} */
                excluded?: "memberConcerned" | "partiesToTheDispute" | "interestedParties" | "notTakingPart";
                /** @default true */
                exclusionShrinksBase: boolean;
                quorum?: {
                    fraction: {
                        p: number;
                        d: number;
                    };
                } | {
                    count: number;
                } | "votesNeeded";
                sponsors?: number;
                period?: {
                    value: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "weeks";
                } | "setEachTime";
                /** @enum {string} */
                abstention?: "blocks" | "passes";
                /** @default null */
                bindsDissenters: boolean | null;
                after?: string;
                alternativeTo?: string;
                /** @enum {string} */
                because?: "noRule" | "describesElectors" | "oneOffice" | "automatic" | "optIn" | "notRead";
                /** @default false */
                weighted: boolean;
                /** @default false */
                proxy: boolean;
                f?: number;
                t?: number;
                grace?: {
                    value: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "weeks";
                };
                settle?: {
                    value: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "weeks";
                };
                /** @default false */
                suspendOnReopening: boolean;
                inForce?: {
                    from: string | null;
                    to: string | null;
                };
                article: string;
                source?: string;
                /** @default false */
                unverified: boolean;
            };
            /** @constant */
            runs: true;
            method: {
                /** @enum {string} */
                rule: "A" | "B";
                count: {
                    /** @constant */
                    kind: "consensus";
                    /** @enum {string} */
                    abstention: "passes" | "blocks";
                    silence: boolean;
                } | {
                    /** @constant */
                    kind: "threshold";
                    needs: {
                        p: number;
                        d: number;
                        moreThan: boolean;
                    } | {
                        fixed: number;
                    };
                    vetoes: string[];
                    /** @enum {string} */
                    vetoAbstains: "passes" | "blocks";
                    recusalShrinksBase: boolean;
                } | {
                    /** @constant */
                    kind: "voting";
                    needs: {
                        p: number;
                        d: number;
                        moreThan: boolean;
                    };
                    /** @enum {string} */
                    of: "voting" | "present";
                    quorum: ({
                        p: number;
                        d: number;
                        moreThan: boolean;
                    } | {
                        fixed: number;
                    }) | null;
                };
                /** @enum {string} */
                electors: "members" | "ratified";
                weighted: boolean;
                proxy: boolean;
            };
            asks: ("electors" | "excluded" | "period" | "closersAway" | "sponsors")[];
            gaveUp: ("theHours" | "theRoom" | "votesNotCast" | "voicesWithoutSeat")[];
            after: string | null;
        } | {
            rule: {
                id: string;
                organ: string | null;
                /** @enum {string} */
                subject: "substantive" | "procedural" | "force" | "expulsion" | "convocation";
                says: string;
                /** @enum {string} */
                method: "consensus" | "consensusMinusNamed" | "unanimity" | "majority" | "qualified" | "fixedNumber" | "silence" | "none";
                fraction?: {
                    p: number;
                    d: number;
                };
                fixedNumber?: number;
                seats?: number;
                /** @default false */
                moreThan: boolean;
                /**
                 * @default members
                 * @enum {string}
                 */
                base: "members" | "present" | "voting" | "ratified" | "disputants";
                /** @default false */
                byDeadline: boolean;
                /** @default [] */
                vetoes: string[];
                /**
                 * @default passes
                 * @enum {string}
                 */
                vetoAbstains: "passes" | "blocks";
                /** @enum {string} */
                excluded?: "memberConcerned" | "partiesToTheDispute" | "interestedParties" | "notTakingPart";
                /** @default true */
                exclusionShrinksBase: boolean;
                quorum?: {
                    fraction: {
                        p: number;
                        d: number;
                    };
                } | {
                    count: number;
                } | "votesNeeded";
                sponsors?: number;
                period?: {
                    value: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "weeks";
                } | "setEachTime";
                /** @enum {string} */
                abstention?: "blocks" | "passes";
                /** @default null */
                bindsDissenters: boolean | null;
                after?: string;
                alternativeTo?: string;
                /** @enum {string} */
                because?: "noRule" | "describesElectors" | "oneOffice" | "automatic" | "optIn" | "notRead";
                /** @default false */
                weighted: boolean;
                /** @default false */
                proxy: boolean;
                f?: number;
                t?: number;
                grace?: {
                    value: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "weeks";
                };
                settle?: {
                    value: number;
                    /** @enum {string} */
                    unit: "hours" | "days" | "weeks";
                };
                /** @default false */
                suspendOnReopening: boolean;
                inForce?: {
                    from: string | null;
                    to: string | null;
                };
                article: string;
                source?: string;
                /** @default false */
                unverified: boolean;
            };
            /** @constant */
            runs: false;
            /** @enum {string} */
            why: "noRule" | "describesElectors" | "oneOffice" | "automatic" | "optIn" | "notRead";
            /** @enum {string} */
            wanting: "aMethod" | "theOneWhoDecides" | "aReading" | "nothing";
        };
        Charters: {
            day: string;
            charters: {
                id: string;
                name: string;
                summary: string;
                /** @default false */
                template: boolean;
                instrument: {
                    /** @enum {string} */
                    kind: "treaty" | "charter" | "protocol" | "politicalDocument";
                    /** @enum {string} */
                    binding: "legal" | "political";
                    signed: string | null;
                    inForce: string | null;
                    expiry: string | null;
                    /** @default [] */
                    earlier: {
                        from: string;
                        to: string;
                        says: string;
                    }[];
                    /** @default [] */
                    amended: {
                        from: string;
                        says: string;
                    }[];
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                /** @enum {string} */
                standing: "notYet" | "earlier" | "signed" | "inForce" | "ended";
                members: number;
                rules: {
                    statements: number;
                    /** @description Of these, read in a text, a quotation, or an official or scholarly page. */
                    read: number;
                };
            }[];
        };
        CharterInFull: {
            day: string;
            /** @enum {string} */
            standing: "notYet" | "earlier" | "signed" | "inForce" | "ended";
            charter: {
                /** @constant */
                format: "entente/charter-text@1";
                id: string;
                name: string;
                summary: string;
                /** @default false */
                template: boolean;
                instrument: {
                    /** @enum {string} */
                    kind: "treaty" | "charter" | "protocol" | "politicalDocument";
                    /** @enum {string} */
                    binding: "legal" | "political";
                    signed: string | null;
                    inForce: string | null;
                    expiry: string | null;
                    /** @default [] */
                    earlier: {
                        from: string;
                        to: string;
                        says: string;
                    }[];
                    /** @default [] */
                    amended: {
                        from: string;
                        says: string;
                    }[];
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                sources: {
                    [key: string]: {
                        at: string;
                        /** @enum {string} */
                        basis: "text" | "textQuoted" | "official" | "academic" | "press" | "secondary" | "general";
                    };
                };
                /** @default {} */
                actors: {
                    [key: string]: string;
                };
                membership: {
                    actors: string[];
                    from: string | null;
                    /** @default null */
                    to: string | null;
                    /** @enum {string} */
                    status: "member" | "observer" | "partner" | "suspended" | "frozen";
                    count?: number;
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                membershipNote?: {
                    says: string;
                    count?: number;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                orientation: {
                    /** @enum {string} */
                    value: "inward" | "outward" | "both";
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                target: {
                    /** @enum {string} */
                    value: "threat" | "risk" | "namedAdversary";
                    /** @default [] */
                    named: string[];
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                triggers: {
                    id: string;
                    /** @enum {string} */
                    kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                    /** @default [] */
                    alsoKinds: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold")[];
                    says: string;
                    /** @enum {string} */
                    determiner: "selfJudged" | "victimRequest" | "organ";
                    of?: string;
                    /** @default false */
                    inScope: boolean;
                    victims?: string[];
                    /** @default false */
                    anyVictim: boolean;
                    by?: {
                        actors: string[];
                        allies: boolean;
                    };
                    line?: {
                        /** @enum {string} */
                        passes: "above" | "below";
                        probability: number;
                    };
                    leadsTo?: string;
                    period?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                obligations: {
                    id: string;
                    on: string[];
                    /** @enum {string} */
                    kind: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                    /** @enum {string} */
                    strength: "shall" | "eachDetermines" | "may";
                    says: string;
                    who?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                        named: string[];
                    } | {
                        office: string;
                    } | {
                        body: string;
                    };
                    toward?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                        named: string[];
                    } | {
                        office: string;
                    } | {
                        body: string;
                    };
                    /** @default null */
                    deadline: ({
                        /** @constant */
                        kind: "atOnce";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    } | {
                        /** @constant */
                        kind: "within";
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    } | {
                        /** @constant */
                        kind: "window";
                        earliest: number;
                        latest: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    }) | null;
                    /** @default [] */
                    carveOuts: {
                        says: string;
                        members?: string[];
                    }[];
                    /** @default null */
                    reportTo: string | null;
                    consultation?: {
                        crisis: boolean;
                        commonPolicy: boolean;
                    };
                    period?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                /** @default [] */
                absences: {
                    /** @enum {string} */
                    kind: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                    on: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold")[];
                    says: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                decisionRules: {
                    id: string;
                    organ: string | null;
                    /** @enum {string} */
                    subject: "substantive" | "procedural" | "force" | "expulsion" | "convocation";
                    says: string;
                    /** @enum {string} */
                    method: "consensus" | "consensusMinusNamed" | "unanimity" | "majority" | "qualified" | "fixedNumber" | "silence" | "none";
                    fraction?: {
                        p: number;
                        d: number;
                    };
                    fixedNumber?: number;
                    seats?: number;
                    /** @default false */
                    moreThan: boolean;
                    /**
                     * @default members
                     * @enum {string}
                     */
                    base: "members" | "present" | "voting" | "ratified" | "disputants";
                    /** @default false */
                    byDeadline: boolean;
                    /** @default [] */
                    vetoes: string[];
                    /**
                     * @default passes
                     * @enum {string}
                     */
                    vetoAbstains: "passes" | "blocks";
                    /** @enum {string} */
                    excluded?: "memberConcerned" | "partiesToTheDispute" | "interestedParties" | "notTakingPart";
                    /** @default true */
                    exclusionShrinksBase: boolean;
                    quorum?: {
                        fraction: {
                            p: number;
                            d: number;
                        };
                    } | {
                        count: number;
                    } | "votesNeeded";
                    sponsors?: number;
                    period?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    } | "setEachTime";
                    /** @enum {string} */
                    abstention?: "blocks" | "passes";
                    /** @default null */
                    bindsDissenters: boolean | null;
                    after?: string;
                    alternativeTo?: string;
                    /** @enum {string} */
                    because?: "noRule" | "describesElectors" | "oneOffice" | "automatic" | "optIn" | "notRead";
                    /** @default false */
                    weighted: boolean;
                    /** @default false */
                    proxy: boolean;
                    f?: number;
                    t?: number;
                    grace?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    };
                    settle?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    };
                    /** @default false */
                    suspendOnReopening: boolean;
                    inForce?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                scope: {
                    area: string;
                    /** @default [] */
                    exclusions: string[];
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                organs: {
                    says: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                forces: {
                    jointCommand: {
                        /** @enum {string} */
                        value: "present" | "absent" | "foreseen" | "elsewhere";
                        says?: string;
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    standby: {
                        /** @enum {string} */
                        value: "present" | "absent" | "foreseen" | "elsewhere";
                        says?: string;
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    bases: {
                        /** @enum {string} */
                        value: "present" | "absent" | "foreseen" | "elsewhere";
                        says?: string;
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                };
                structure: {
                    offense?: {
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    militaryContact?: {
                        /** @enum {string} */
                        value: "wartime" | "peacetime";
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    commonDefencePolicy?: {
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    militaryAid?: {
                        /** @enum {string} */
                        value: "general" | "training" | "technology";
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    integratedCommand?: {
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    subordination?: {
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    contributions?: {
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    bases?: {
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    };
                    organisations: {
                        /** @enum {string} */
                        form: "meetings" | "named" | "standing";
                        /** @enum {string} */
                        purpose: "military" | "both" | "other";
                        article: string;
                        source?: string;
                        /** @default false */
                        unverified: boolean;
                    }[];
                    /** @enum {string} */
                    establishedBy: "treaty" | "other";
                    /** @enum {string} */
                    publicity: "public" | "partlySecret" | "secret";
                };
                atop?: {
                    id: number;
                    codes: {
                        [key: string]: number;
                    };
                    differences: {
                        /** @enum {string} */
                        code: "defense" | "offense" | "neutral" | "nonagg" | "consul" | "milinst" | "formal";
                        says: string;
                        article: string;
                    }[];
                };
                transparency: {
                    id: string;
                    metric: string;
                    threshold: number | null;
                    unit: string;
                    /** @enum {string} */
                    action: "notify" | "includeInNotice" | "inviteObservers" | "sendCalendar" | "constrain" | "notifyAtStart";
                    leadDays: number | null;
                    dueBy?: string;
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                duration: {
                    term: {
                        value: number;
                        /** @enum {string} */
                        unit: "years" | "months";
                        from: string;
                    } | null;
                    says: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                withdrawal: {
                    noticeMonths: number | null;
                    /** @default null */
                    earliest: string | null;
                    says: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                };
                practice: {
                    says: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                disagreements: {
                    says: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                calendar?: {
                    zone: string;
                    weekend: number[];
                    holidays: string[];
                    countingRule: {
                        /** @enum {string} */
                        firstDay: "excluded" | "included";
                        /** @enum {string} */
                        ends: "sameHour" | "endOfDay";
                        rollsForward: boolean;
                    };
                };
                founding?: {
                    estimateMethod: {
                        /** @constant */
                        name: "linearPool";
                        version: number;
                        clip?: number;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "median";
                        version: number;
                        clip?: number;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "geometricMeanOfOdds";
                        version: number;
                        clip: number;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "recencyWeightedMedian";
                        version: number;
                        clip?: number;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "trimmedMean";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        share: number;
                    } | {
                        /** @constant */
                        name: "extremizedOdds";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        clip: number;
                        factor?: number;
                    } | {
                        /** @constant */
                        name: "bayesianOdds";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        clip: number;
                        prior: number;
                        factor: number;
                    } | {
                        /** @constant */
                        name: "karmarkar";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        exponent: number;
                    } | {
                        /** @constant */
                        name: "betaTransformed";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        alpha: number;
                        beta: number;
                    } | {
                        /** @constant */
                        name: "exponentialRecency";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        meanLifeDays: number;
                    } | {
                        /** @constant */
                        name: "intervalWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        floor: number;
                    } | {
                        /** @constant */
                        name: "individualIntervalWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        floor: number;
                    } | {
                        /** @constant */
                        name: "intervalVariationWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "asymmetryWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        floor: number;
                    } | {
                        /** @constant */
                        name: "distanceWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "outlierWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "granularityWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    } | {
                        /** @constant */
                        name: "performanceWeighted";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                        /** @enum {string} */
                        by: "classicalGlobal" | "classicalItem" | "brier" | "log";
                        seeds: number;
                        rate?: number;
                        cutOff?: number;
                    } | {
                        /** @constant */
                        name: "surprisinglyPopular";
                        /** @constant */
                        version: 1;
                        /** @enum {string} */
                        numbers?: "quantiles" | "mixture";
                        /** @enum {string} */
                        ordered?: "each" | "cumulated";
                    };
                    quotas: {
                        dailyBytes: number;
                    };
                    f?: number;
                    registerSlots?: number;
                    registerCadenceMinutes?: number;
                    roster?: {
                        [key: string]: string;
                    };
                };
            };
            members: {
                actor: string;
                /** @enum {string} */
                status: "member" | "observer" | "partner" | "suspended" | "frozen" | "absent";
                memberships: {
                    from: string | null;
                    /** @default null */
                    to: string | null;
                    /** @enum {string} */
                    status: "member" | "observer" | "partner" | "suspended" | "frozen";
                    count?: number;
                    says?: string;
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
            }[];
            rules: {
                statements: number;
                /** @description Of these, read in a text, a quotation, or an official or scholarly page. */
                read: number;
            };
            decisions: components["schemas"]["RuleReading"][];
            situations: {
                /** @enum {string} */
                kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                duties: components["schemas"]["Duties"];
            }[];
            profile: {
                [key: string]: {
                    step: number | null;
                    value: number | null;
                    says: string | null;
                    behind: {
                        article: string;
                        unverified: boolean;
                    }[];
                };
            };
            /** @description The steps of each scale, lowest first. */
            scales: {
                [key: string]: string[];
            };
            codes: {
                [key: string]: {
                    value: number;
                    behind: {
                        article: string;
                        unverified: boolean;
                    }[];
                    /** @description ATOP’s own code, where it codes this treaty. */
                    atop: number | null;
                    /** @description Why the two differ. */
                    why: string | null;
                };
            };
        };
        Comparison: {
            day: string;
            left: {
                id: string;
                name: string;
                /** @enum {string} */
                standing: "notYet" | "earlier" | "signed" | "inForce" | "ended";
                members: number;
            };
            right: {
                id: string;
                name: string;
                /** @enum {string} */
                standing: "notYet" | "earlier" | "signed" | "inForce" | "ended";
                members: number;
            };
            rows: {
                about: {
                    /** @constant */
                    kind: "situation";
                    /** @enum {string} */
                    situation: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                } | {
                    /** @constant */
                    kind: "always";
                    /** @enum {string} */
                    duty: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                } | {
                    /** @constant */
                    kind: "decision";
                    /** @enum {string} */
                    subject: "substantive" | "procedural" | "force" | "expulsion" | "convocation";
                } | {
                    /** @constant */
                    kind: "withdrawal";
                } | {
                    /** @constant */
                    kind: "duration";
                } | {
                    /** @constant */
                    kind: "orientation";
                };
                left: {
                    /** @description What is compared: kinds, strengths and times, no words. */
                    key: string;
                    strength: ("shall" | "eachDetermines" | "may") | null;
                    says: string;
                    article: string;
                    unverified: boolean;
                }[];
                right: {
                    /** @description What is compared: kinds, strengths and times, no words. */
                    key: string;
                    strength: ("shall" | "eachDetermines" | "may") | null;
                    says: string;
                    article: string;
                    unverified: boolean;
                }[];
                differs: boolean;
            }[];
            members: {
                both: string[];
                left: string[];
                right: string[];
            };
            /** @description Right less left; null where either does not say. */
            distances: {
                [key: string]: number | null;
            };
            codes: {
                [key: string]: {
                    left: number;
                    right: number;
                };
            };
        };
        Written: {
            id: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            readers: string[];
        };
        Judged: {
            id: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            readers: string[];
            sealed: boolean;
        };
        Consultations: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asOf: number;
            consultations: {
                /** @description Of the consultation, or of the question whose estimate set it off. */
                id: string;
                /** @enum {string} */
                opened: "member" | "evidence" | "estimate";
                title: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                trigger: {
                    id: string;
                    /** @enum {string} */
                    kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                    says: string;
                    article: string;
                };
                charter: string;
                by: string | null;
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                at: number;
                evidence: string[];
                line: {
                    /** @enum {string} */
                    passes: "above" | "below";
                    probability: number;
                    backSince: number | null;
                } | null;
                note: string;
                duties: {
                    obligation: string;
                    /** @enum {string} */
                    kind: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                    /** @enum {string} */
                    strength: "shall" | "eachDetermines" | "may";
                    says: string;
                    article: string;
                    /**
                     * @description Overdue: it stays open and names who is missing; nothing is decided by that. Untimed: the charter sets no hours.
                     * @enum {string}
                     */
                    state: "met" | "running" | "overdue" | "waits" | "untimed";
                    since: number | null;
                    due: number | null;
                    /** @description When half and three quarters of the time are gone. */
                    reminders: number[];
                    awaits: ({
                        /** @constant */
                        kind: "request";
                    } | {
                        /** @constant */
                        kind: "finding";
                        of: string;
                    } | {
                        /** @constant */
                        kind: "inside";
                        area: string;
                    } | {
                        /** @constant */
                        kind: "offender";
                        actors: string[];
                        allies: boolean;
                    } | {
                        /** @constant */
                        kind: "victim";
                        actors: string[];
                    } | {
                        /** @constant */
                        kind: "line";
                        line: {
                            /** @enum {string} */
                            passes: "above" | "below";
                            probability: number;
                        };
                    })[];
                    who: string[];
                    heard: {
                        member: string;
                        /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                        at: number;
                        says: string;
                        id: string;
                    }[];
                    missing: string[];
                    /** @description Members that owe it and cannot read it where it stands. */
                    outside: string[];
                }[];
                held: {
                    member: string;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    says: string;
                } | null;
                closed: {
                    member: string;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    says: string;
                } | null;
            }[];
            proposals: {
                event: string;
                document: string | null;
                says: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                trigger: string;
                /** @enum {string} */
                kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                article: string;
                victim: string | null;
                offender: string | null;
            }[];
        };
        Opening: {
            trigger: string;
            title: string;
            /**
             * @description Where it stands: `plenary` where left out.
             * @default plenary
             */
            in: string;
            victim?: string;
            offender?: string;
            inScope?: boolean;
            /** @description Moments that clocks run from. `occurrence` is now where left out. */
            points?: {
                [key: string]: string;
            };
            evidence?: string[];
            note?: string;
            /** @description The seat’s own consultation that this brings up to date. */
            supersedes?: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        Hearing: {
            /** @enum {string} */
            kind: "heard" | "held" | "closed";
            says: string;
        };
        CharterThatBinds: {
            hash: string;
            charter: {
                /** @constant */
                format: "entente/charter@1";
                name: string;
                estimateMethod: {
                    /** @constant */
                    name: "linearPool";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "median";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "geometricMeanOfOdds";
                    version: number;
                    clip: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "recencyWeightedMedian";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "trimmedMean";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    share: number;
                } | {
                    /** @constant */
                    name: "extremizedOdds";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    clip: number;
                    factor?: number;
                } | {
                    /** @constant */
                    name: "bayesianOdds";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    clip: number;
                    prior: number;
                    factor: number;
                } | {
                    /** @constant */
                    name: "karmarkar";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    exponent: number;
                } | {
                    /** @constant */
                    name: "betaTransformed";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    alpha: number;
                    beta: number;
                } | {
                    /** @constant */
                    name: "exponentialRecency";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    meanLifeDays: number;
                } | {
                    /** @constant */
                    name: "intervalWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "individualIntervalWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "intervalVariationWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "asymmetryWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "distanceWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "outlierWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "granularityWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "performanceWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    /** @enum {string} */
                    by: "classicalGlobal" | "classicalItem" | "brier" | "log";
                    seeds: number;
                    rate?: number;
                    cutOff?: number;
                } | {
                    /** @constant */
                    name: "surprisinglyPopular";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                };
                quotas: {
                    dailyBytes: number;
                };
                decisionRules: {
                    id: string;
                    organ: string | null;
                    /** @enum {string} */
                    subject: "substantive" | "procedural" | "force" | "expulsion" | "convocation";
                    says: string;
                    /** @enum {string} */
                    method: "consensus" | "consensusMinusNamed" | "unanimity" | "majority" | "qualified" | "fixedNumber" | "silence" | "none";
                    fraction?: {
                        p: number;
                        d: number;
                    };
                    fixedNumber?: number;
                    seats?: number;
                    /** @default false */
                    moreThan: boolean;
                    /**
                     * @default members
                     * @enum {string}
                     */
                    base: "members" | "present" | "voting" | "ratified" | "disputants";
                    /** @default false */
                    byDeadline: boolean;
                    /** @default [] */
                    vetoes: string[];
                    /**
                     * @default passes
                     * @enum {string}
                     */
                    vetoAbstains: "passes" | "blocks";
                    /** @enum {string} */
                    excluded?: "memberConcerned" | "partiesToTheDispute" | "interestedParties" | "notTakingPart";
                    /** @default true */
                    exclusionShrinksBase: boolean;
                    quorum?: {
                        fraction: {
                            p: number;
                            d: number;
                        };
                    } | {
                        count: number;
                    } | "votesNeeded";
                    sponsors?: number;
                    period?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    } | "setEachTime";
                    /** @enum {string} */
                    abstention?: "blocks" | "passes";
                    /** @default null */
                    bindsDissenters: boolean | null;
                    after?: string;
                    alternativeTo?: string;
                    /** @enum {string} */
                    because?: "noRule" | "describesElectors" | "oneOffice" | "automatic" | "optIn" | "notRead";
                    /** @default false */
                    weighted: boolean;
                    /** @default false */
                    proxy: boolean;
                    f?: number;
                    t?: number;
                    grace?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    };
                    settle?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    };
                    /** @default false */
                    suspendOnReopening: boolean;
                    inForce?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                triggers?: {
                    id: string;
                    /** @enum {string} */
                    kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                    /** @default [] */
                    alsoKinds: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold")[];
                    says: string;
                    /** @enum {string} */
                    determiner: "selfJudged" | "victimRequest" | "organ";
                    of?: string;
                    /** @default false */
                    inScope: boolean;
                    victims?: string[];
                    /** @default false */
                    anyVictim: boolean;
                    by?: {
                        actors: string[];
                        allies: boolean;
                    };
                    line?: {
                        /** @enum {string} */
                        passes: "above" | "below";
                        probability: number;
                    };
                    leadsTo?: string;
                    period?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                obligations?: {
                    id: string;
                    on: string[];
                    /** @enum {string} */
                    kind: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                    /** @enum {string} */
                    strength: "shall" | "eachDetermines" | "may";
                    says: string;
                    who?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                        named: string[];
                    } | {
                        office: string;
                    } | {
                        body: string;
                    };
                    toward?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                        named: string[];
                    } | {
                        office: string;
                    } | {
                        body: string;
                    };
                    /** @default null */
                    deadline: ({
                        /** @constant */
                        kind: "atOnce";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    } | {
                        /** @constant */
                        kind: "within";
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    } | {
                        /** @constant */
                        kind: "window";
                        earliest: number;
                        latest: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    }) | null;
                    /** @default [] */
                    carveOuts: {
                        says: string;
                        members?: string[];
                    }[];
                    /** @default null */
                    reportTo: string | null;
                    consultation?: {
                        crisis: boolean;
                        commonPolicy: boolean;
                    };
                    period?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                calendar?: {
                    zone: string;
                    weekend: number[];
                    holidays: string[];
                    countingRule: {
                        /** @enum {string} */
                        firstDay: "excluded" | "included";
                        /** @enum {string} */
                        ends: "sameHour" | "endOfDay";
                        rollsForward: boolean;
                    };
                };
                roster?: {
                    [key: string]: string;
                };
                f?: number;
                registerSlots?: number;
                registerCadenceMinutes?: number;
            };
            decisions: components["schemas"]["RuleReading"][];
        };
        CharterInForce: {
            hash: string;
            name: string;
            decisionRules: number;
            /** @description How many members may lie or lose memory at once. */
            faults: number;
            /** @description How many members stand behind what counts. */
            quorum: number;
            registerSlots: number;
            registerCadenceMinutes: number;
        };
        TravellingFile: {
            name: string;
            file: string;
            parts: string[] | null;
        };
        TakingFile: {
            file: string;
        };
        Coalition: {
            id: string;
            name: string | null;
            /** @description The first 132 bits of the coalition’s id as twelve words, to be compared by voice. */
            words: string[];
            study: boolean;
            oneHost: boolean;
            epoch: {
                number: number;
                id: string;
            };
            charter: components["schemas"]["CharterInForce"];
            members: {
                name: string;
                host: string;
                /** @enum {string} */
                status: "member" | "observer" | "suspended";
                keys: {
                    log: string;
                    held: string;
                    witness: string;
                    transport: string;
                    age: string;
                };
                generation: number;
                /** @description Whether it is a seat of this node. */
                here: boolean;
            }[];
            /** @description Members whose seats one host runs: they are not blind from its operator. */
            hostedTogether: {
                host: string;
                members: string[];
            }[];
            /** @description Why this node may not sign, and what ends that. */
            mute: {
                why: string;
                next: string;
            } | null;
        };
        Peers: {
            peers: {
                member: string;
                host: string;
                url: string | null;
                /** @description Said by the member itself, or set at this node. */
                from: ("said" | "here") | null;
            }[];
        };
        SettingPeer: {
            member: string;
            url: string | null;
        };
        Announcing: {
            url: string;
        };
        Announced: {
            id: string;
            seat: string;
            url: string;
        };
        Compartment: {
            id: string;
            /** @description `plenary`, `home`, or what it is called at this node. */
            name: string | null;
            readers: string[];
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            public: boolean;
            opener: string | null;
            /** @enum {string} */
            state: "live" | "waiting";
            /** @description Readers whose signature is still missing. */
            missing: string[];
            /** @description Whether this seat has said no. */
            declined: boolean;
            /** @description What it succeeds, if this seat reads that. */
            predecessor: string | null;
            /** @description Live ones that this seat reads and that succeed it, the nearest first. */
            successors: string[];
            /** @description Readers who are members no more, so that nothing new is written there. None of a plenary, which is succeeded by itself. */
            gone: string[];
        };
        Compartments: {
            compartments: components["schemas"]["Compartment"][];
        };
        OpeningCompartment: {
            readers: string[];
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            public?: boolean;
            label?: string;
        };
        NamingCompartment: {
            label: string;
        };
        ChangingReaders: {
            readers: string[];
        };
        Following: {
            follows: {
                rule: string;
                follow: string;
            }[];
        };
        FollowWish: {
            rule: string;
            follow: string | null;
        };
        Joining: {
            joining: {
                name: string | null;
                coalition: {
                    id: string;
                    /** @description The first 132 bits of the coalition’s id as twelve words, to be compared by voice. */
                    words: string[];
                };
                /** @description Who the members are, as the one that invites says. */
                members: {
                    name: string;
                    host: string;
                    /** @enum {string} */
                    status: "member" | "observer" | "suspended";
                }[];
                charter: components["schemas"]["CharterInForce"];
                seat: {
                    name: string;
                    host: string;
                    /** @description The words of its keys, to be read to the member that moves it. */
                    words: string[];
                };
                /** @description The file that a member moves, and a name for it. */
                request: {
                    name: string;
                    file: string;
                };
                /** @description Whether the address of any member’s node is known. */
                reached: boolean;
            } | null;
            stands: boolean;
        };
        ReadingInvitation: {
            invitation: string;
        };
        InvitationRead: {
            invited: {
                name: string | null;
                coalition: {
                    id: string;
                    /** @description The first 132 bits of the coalition’s id as twelve words, to be compared by voice. */
                    words: string[];
                };
                /** @description Who the members are, as the one that invites says. */
                members: {
                    name: string;
                    host: string;
                    /** @enum {string} */
                    status: "member" | "observer" | "suspended";
                }[];
                charter: components["schemas"]["CharterInForce"];
            } | null;
        };
        AskingToJoin: {
            invitation: string;
            seat: string;
            host: string;
            /** @default null */
            url: string | null;
        };
        Entering: {
            welcome?: string;
        };
        Founding: {
            founding: {
                founding: string;
                name: string;
                /**
                 * @description What comes next: the opener gathers answers; a founder awaits the genesis; it is compared and signed; the signed file is passed on.
                 * @enum {string}
                 */
                step: "invite" | "await" | "compare" | "pass";
                opener: boolean;
                founders: {
                    name: string;
                    host: string;
                    here: boolean;
                    signed: boolean;
                }[];
                charter: components["schemas"]["CharterInForce"];
                /** @description Once the list of founders is closed. */
                coalition: {
                    id: string;
                    /** @description The first 132 bits of the coalition’s id as twelve words, to be compared by voice. */
                    words: string[];
                } | null;
                /** @description Members whose seats one host runs: they are not blind from its operator. */
                hostedTogether: {
                    host: string;
                    members: string[];
                }[];
            } | null;
            stands: boolean;
        };
        OpeningFounding: {
            name: string;
            /** @description What the members of this node are called. */
            seats: string[];
            /** @description What the operator calls this host. */
            host: string;
            charter?: {
                /** @constant */
                format: "entente/charter@1";
                name: string;
                estimateMethod: {
                    /** @constant */
                    name: "linearPool";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "median";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "geometricMeanOfOdds";
                    version: number;
                    clip: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "recencyWeightedMedian";
                    version: number;
                    clip?: number;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "trimmedMean";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    share: number;
                } | {
                    /** @constant */
                    name: "extremizedOdds";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    clip: number;
                    factor?: number;
                } | {
                    /** @constant */
                    name: "bayesianOdds";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    clip: number;
                    prior: number;
                    factor: number;
                } | {
                    /** @constant */
                    name: "karmarkar";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    exponent: number;
                } | {
                    /** @constant */
                    name: "betaTransformed";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    alpha: number;
                    beta: number;
                } | {
                    /** @constant */
                    name: "exponentialRecency";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    meanLifeDays: number;
                } | {
                    /** @constant */
                    name: "intervalWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "individualIntervalWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "intervalVariationWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "asymmetryWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    floor: number;
                } | {
                    /** @constant */
                    name: "distanceWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "outlierWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "granularityWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                } | {
                    /** @constant */
                    name: "performanceWeighted";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                    /** @enum {string} */
                    by: "classicalGlobal" | "classicalItem" | "brier" | "log";
                    seeds: number;
                    rate?: number;
                    cutOff?: number;
                } | {
                    /** @constant */
                    name: "surprisinglyPopular";
                    /** @constant */
                    version: 1;
                    /** @enum {string} */
                    numbers?: "quantiles" | "mixture";
                    /** @enum {string} */
                    ordered?: "each" | "cumulated";
                };
                quotas: {
                    dailyBytes: number;
                };
                decisionRules: {
                    id: string;
                    organ: string | null;
                    /** @enum {string} */
                    subject: "substantive" | "procedural" | "force" | "expulsion" | "convocation";
                    says: string;
                    /** @enum {string} */
                    method: "consensus" | "consensusMinusNamed" | "unanimity" | "majority" | "qualified" | "fixedNumber" | "silence" | "none";
                    fraction?: {
                        p: number;
                        d: number;
                    };
                    fixedNumber?: number;
                    seats?: number;
                    /** @default false */
                    moreThan: boolean;
                    /**
                     * @default members
                     * @enum {string}
                     */
                    base: "members" | "present" | "voting" | "ratified" | "disputants";
                    /** @default false */
                    byDeadline: boolean;
                    /** @default [] */
                    vetoes: string[];
                    /**
                     * @default passes
                     * @enum {string}
                     */
                    vetoAbstains: "passes" | "blocks";
                    /** @enum {string} */
                    excluded?: "memberConcerned" | "partiesToTheDispute" | "interestedParties" | "notTakingPart";
                    /** @default true */
                    exclusionShrinksBase: boolean;
                    quorum?: {
                        fraction: {
                            p: number;
                            d: number;
                        };
                    } | {
                        count: number;
                    } | "votesNeeded";
                    sponsors?: number;
                    period?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    } | "setEachTime";
                    /** @enum {string} */
                    abstention?: "blocks" | "passes";
                    /** @default null */
                    bindsDissenters: boolean | null;
                    after?: string;
                    alternativeTo?: string;
                    /** @enum {string} */
                    because?: "noRule" | "describesElectors" | "oneOffice" | "automatic" | "optIn" | "notRead";
                    /** @default false */
                    weighted: boolean;
                    /** @default false */
                    proxy: boolean;
                    f?: number;
                    t?: number;
                    grace?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    };
                    settle?: {
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "weeks";
                    };
                    /** @default false */
                    suspendOnReopening: boolean;
                    inForce?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                triggers?: {
                    id: string;
                    /** @enum {string} */
                    kind: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                    /** @default [] */
                    alsoKinds: ("armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold")[];
                    says: string;
                    /** @enum {string} */
                    determiner: "selfJudged" | "victimRequest" | "organ";
                    of?: string;
                    /** @default false */
                    inScope: boolean;
                    victims?: string[];
                    /** @default false */
                    anyVictim: boolean;
                    by?: {
                        actors: string[];
                        allies: boolean;
                    };
                    line?: {
                        /** @enum {string} */
                        passes: "above" | "below";
                        probability: number;
                    };
                    leadsTo?: string;
                    period?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                obligations?: {
                    id: string;
                    on: string[];
                    /** @enum {string} */
                    kind: "assistAllMeans" | "assistMilitary" | "assistAny" | "acceptDecision" | "nonmilitaryMeasures" | "consult" | "notify" | "inform" | "exerciseTransparency" | "neutrality" | "nonaggression" | "noHostileAlliance";
                    /** @enum {string} */
                    strength: "shall" | "eachDetermines" | "may";
                    says: string;
                    who?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                        named: string[];
                    } | {
                        office: string;
                    } | {
                        body: string;
                    };
                    toward?: ("members" | "others" | "victim" | "acting" | "disputants" | "asked" | "requester") | {
                        named: string[];
                    } | {
                        office: string;
                    } | {
                        body: string;
                    };
                    /** @default null */
                    deadline: ({
                        /** @constant */
                        kind: "atOnce";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    } | {
                        /** @constant */
                        kind: "within";
                        value: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    } | {
                        /** @constant */
                        kind: "window";
                        earliest: number;
                        latest: number;
                        /** @enum {string} */
                        unit: "hours" | "days" | "workingDays" | "weeks" | "months";
                        /** @enum {string} */
                        from: "occurrence" | "request" | "notice" | "measures" | "decision" | "circulation";
                    }) | null;
                    /** @default [] */
                    carveOuts: {
                        says: string;
                        members?: string[];
                    }[];
                    /** @default null */
                    reportTo: string | null;
                    consultation?: {
                        crisis: boolean;
                        commonPolicy: boolean;
                    };
                    period?: {
                        from: string | null;
                        to: string | null;
                    };
                    article: string;
                    source?: string;
                    /** @default false */
                    unverified: boolean;
                }[];
                calendar?: {
                    zone: string;
                    weekend: number[];
                    holidays: string[];
                    countingRule: {
                        /** @enum {string} */
                        firstDay: "excluded" | "included";
                        /** @enum {string} */
                        ends: "sameHour" | "endOfDay";
                        rollsForward: boolean;
                    };
                };
                roster?: {
                    [key: string]: string;
                };
                f?: number;
                registerSlots?: number;
                registerCadenceMinutes?: number;
            };
        };
        JoiningFounding: {
            invitation: string;
            /** @description What the members of this node are called. */
            seats: string[];
            /** @description What the operator calls this host. */
            host: string;
        };
        SigningFounding: {
            words: string[];
        };
        Invitation: {
            id: string;
            code: string;
            /** Format: date-time */
            until: string;
        };
        Done: {
            /** @constant */
            done: true;
        };
        People: {
            people: {
                id: string;
                name: string;
                username: string | null;
                roles: ("analyst" | "delegate" | "planner" | "release" | "auditor" | "operator" | "head" | "owner")[];
                /** @description Seats they may act for; null for every seat of the node. */
                seats: string[] | null;
                /** @description Ways they can sign in by; none while an invitation waits. */
                ways: ("password" | "passkey" | "oidc")[];
                /** Format: date-time */
                since: string;
            }[];
            roles: {
                /** @enum {string} */
                role: "analyst" | "delegate" | "planner" | "release" | "auditor" | "operator" | "head" | "owner";
                acts: ("read" | "draft" | "judge" | "release" | "retract" | "position" | "motion" | "programme" | "keys" | "users" | "audit" | "node")[];
            }[];
        };
        Inviting: {
            /** @description What colleagues call them. It stays on this node. */
            name: string;
            /**
             * @description What they sign in by, beside a password.
             * @example anna
             */
            username: string;
            roles: ("analyst" | "delegate" | "planner" | "release" | "auditor" | "operator" | "head" | "owner")[];
            /** @description Seats they may act for; null for every seat of the node. */
            seats?: string[] | null;
        };
        ChangingPerson: {
            /** @description What colleagues call them. It stays on this node. */
            name?: string;
            roles?: ("analyst" | "delegate" | "planner" | "release" | "auditor" | "operator" | "head" | "owner")[];
            /** @description Seats they may act for; null for every seat of the node. */
            seats?: string[] | null;
        };
        SignedIn: {
            sessions: {
                id: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until: string;
                browser: string | null;
                /** @description Whether it is the one that asks. */
                here: boolean;
            }[];
        };
        EndingSessions: {
            session?: string;
        };
        Session: {
            signedIn: boolean;
            /** @description Whether nobody can sign in here yet. */
            firstRun: boolean;
            /** @description Whether a coalition is only being founded here: nobody can sign in then. */
            founding?: boolean;
            ways: {
                /** @description The host by which pages have to be open for passkeys: a browser wants a name. */
                passkey: string;
                /** @description What the organisation’s own sign-in is called. */
                organisation: string | null;
            };
            person: {
                id: string;
                /** @description Empty for whoever is at the machine and has no account. */
                name: string;
                roles: ("analyst" | "delegate" | "planner" | "release" | "auditor" | "operator" | "head" | "owner")[];
                /** @description What these roles allow. */
                acts: ("read" | "draft" | "judge" | "release" | "retract" | "position" | "motion" | "programme" | "keys" | "users" | "audit" | "node")[];
                /** @description Seats they may act for. */
                seats: string[];
            } | null;
            seats: {
                name: string;
                display: string;
                host: string;
            }[];
            coalition: {
                name: string | null;
                study: boolean;
                oneHost: boolean;
                members: number;
                /** @description The sample loaded here, if one is. */
                sample: string | null;
            };
            clock: {
                /** Format: date-time */
                now: string;
                /** @description Whether it is not the machine’s. */
                study: boolean;
            };
            /** @description Whether this node may sign nothing now, since it may have forgotten what it signed. */
            mute: boolean;
            version: string;
        };
        ClaimingNode: {
            /** @description As printed; case and dashes do not matter. */
            code?: string;
            /** @description What colleagues call them. It stays on this node. */
            name: string;
            /**
             * @description What they sign in by, beside a password.
             * @example anna
             */
            username: string;
            /** @description Any characters; a sentence is easy to keep. */
            password?: string;
        };
        NodeClaimed: {
            code: string | null;
        };
        AcceptingInvitation: {
            /** @description As printed; case and dashes do not matter. */
            code: string;
            /** @description Any characters; a sentence is easy to keep. */
            password?: string;
        };
        InvitationAccepted: {
            name: string;
            username: string | null;
            open: boolean;
        };
        Organisation: {
            organisation: {
                /** Format: uri */
                issuer: string;
                clientId: string;
                clientSecret: string | null;
                name: string;
            } | null;
        };
        Corrected: {
            id: string;
            event: {
                /** @enum {string} */
                type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                /** @enum {string} */
                modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
                actors: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
                }[];
                date: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    precision: "day" | "month" | "season" | "year" | "interval";
                } | null;
                place: string | null;
                figures: {
                    value: number;
                    unit: string;
                    span: {
                        start: number;
                        end: number;
                        text: string;
                    };
                }[];
                speaker: {
                    name: string;
                    quoted: boolean;
                } | null;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
                plover: string | null;
            };
        };
        Correcting: {
            /** @enum {string} */
            type?: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
            /** @enum {string} */
            modality?: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
            actors?: {
                id: string;
                name: string;
                /** @enum {string} */
                role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
            }[];
            date?: {
                from: string;
                to: string;
                /** @enum {string} */
                precision: "day" | "month" | "season" | "year" | "interval";
            } | null;
            place?: string | null;
            figures?: {
                value: number;
                unit: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
            }[];
            speaker?: {
                name: string;
                quoted: boolean;
            } | null;
        };
        MarkingWrong: {
            reason: string;
        };
        MarkedWrong: {
            retracted: {
                retractions: {
                    id: string;
                    compartment: string;
                    dropped: string[];
                }[];
                withdrawn: {
                    id: string;
                    author: string;
                }[];
            } | null;
            graded: string | null;
            event: {
                /** @enum {string} */
                type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                /** @enum {string} */
                modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
                actors: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
                }[];
                date: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    precision: "day" | "month" | "season" | "year" | "interval";
                } | null;
                place: string | null;
                figures: {
                    value: number;
                    unit: string;
                    span: {
                        start: number;
                        end: number;
                        text: string;
                    };
                }[];
                speaker: {
                    name: string;
                    quoted: boolean;
                } | null;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
                plover: string | null;
            };
            document: string;
        };
        AddingEvent: {
            /** @enum {string} */
            type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
            /** @enum {string} */
            modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
            actors?: {
                id: string;
                name: string;
                /** @enum {string} */
                role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
            }[];
            date?: {
                from: string;
                to: string;
                /** @enum {string} */
                precision: "day" | "month" | "season" | "year" | "interval";
            } | null;
            place?: string | null;
            figures?: {
                value: number;
                unit: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
            }[];
            speaker?: {
                name: string;
                quoted: boolean;
            } | null;
            start: number;
            end: number;
        };
        Grading: {
            /** @enum {string} */
            reliability: "A" | "B" | "C" | "D" | "E" | "F";
            credibility: 1 | 2 | 3 | 4 | 5 | 6;
            reasons: string[];
        };
        GradeGiven: {
            id: string;
        };
        Event: {
            /** @enum {string} */
            type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
            /** @enum {string} */
            modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
            actors: {
                id: string;
                name: string;
                /** @enum {string} */
                role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
            }[];
            date: {
                from: string;
                to: string;
                /** @enum {string} */
                precision: "day" | "month" | "season" | "year" | "interval";
            } | null;
            place: string | null;
            figures: {
                value: number;
                unit: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
            }[];
            speaker: {
                name: string;
                quoted: boolean;
            } | null;
            span: {
                start: number;
                end: number;
                text: string;
            };
            plover: string | null;
            id: string;
            document: string;
            member: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description What it corrects, where it is a correction. */
            supersedes: string | null;
            /** @description Whether a person made or corrected it, and not the rules. */
            byHand: boolean;
        };
        Graded: {
            proposed: {
                /** @enum {string} */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                credibility: 1 | 2 | 3 | 4 | 5 | 6;
                reasons: string[];
                /** @enum {string} */
                by: "rules" | "person";
            } | null;
            /** @description Taking its record back brings the rules’ grade again. */
            given: {
                id: string;
                author: string;
                /** Format: date-time */
                stated: string;
                grade: {
                    /** @enum {string} */
                    reliability: "A" | "B" | "C" | "D" | "E" | "F";
                    credibility: 1 | 2 | 3 | 4 | 5 | 6;
                    reasons: string[];
                    /** @enum {string} */
                    by: "rules" | "person";
                };
            } | null;
        };
        DocumentInDepth: {
            id: string;
            member: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            source: string;
            mediaType: string;
            title: string | null;
            publisher: string | null;
            author: string | null;
            published: string | null;
            crawled: string | null;
            created?: string | null;
            pages?: {
                count: number;
                blank: number;
            };
            language: string;
            reader: string;
            length: number;
            /** @description What /api/blobs takes. */
            blobs: {
                original: string;
                text: string;
            };
            supersedes: string | null;
            readers: string[];
            text: string;
            flags: {
                /** @enum {string} */
                code: "unexpectedScript" | "headerDateContradicted" | "unanchoredDate" | "captionNotStory" | "officeTenureConflict" | "paraphraseWidens" | "unbalancedQuotation" | "originUnknown";
                why: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
            }[];
            paragraphs: {
                start: number;
                end: number;
                /** @enum {string} */
                kind: "heading" | "paragraph" | "caption" | "post" | "furniture";
                /** @description Who speaks in it, each once, in their order. */
                speakers: ({
                    name: string;
                    quoted: boolean;
                } | null)[];
                sentences: {
                    start: number;
                    end: number;
                    /** @description Null: the document’s own voice. */
                    speaker: {
                        name: string;
                        quoted: boolean;
                    } | null;
                }[];
            }[];
            events: {
                /** @enum {string} */
                type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                /** @enum {string} */
                modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
                actors: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
                }[];
                date: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    precision: "day" | "month" | "season" | "year" | "interval";
                } | null;
                place: string | null;
                figures: {
                    value: number;
                    unit: string;
                    span: {
                        start: number;
                        end: number;
                        text: string;
                    };
                }[];
                speaker: {
                    name: string;
                    quoted: boolean;
                } | null;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
                plover: string | null;
                id: string;
                document: string;
                member: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** @description What it corrects, where it is a correction. */
                supersedes: string | null;
                /** @description Whether a person made or corrected it, and not the rules. */
                byHand: boolean;
                /** @description The key of its mark: events are numbered in the order of the text. */
                number: number;
                /** @description Its oldest version, which names it for good. */
                root: string;
                /** @enum {string} */
                family: "word" | "pact" | "joint" | "flow" | "force" | "body";
                grade: components["schemas"]["Graded"];
                happening: {
                    id: string;
                    independentSources: number;
                    documentCount: number;
                    contradictions: number;
                } | null;
                /** @description Every version, oldest first; the last is the event as it stands. */
                history: {
                    id: string;
                    author: string;
                    /** Format: date-time */
                    stated: string;
                    byHand: boolean;
                    /** @description What is otherwise than in the version before. */
                    changed: ("type" | "modality" | "actors" | "date" | "place" | "figures" | "speaker" | "span" | "plover")[];
                    event: {
                        /** @enum {string} */
                        type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                        /** @enum {string} */
                        modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
                        actors: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
                        }[];
                        date: {
                            from: string;
                            to: string;
                            /** @enum {string} */
                            precision: "day" | "month" | "season" | "year" | "interval";
                        } | null;
                        place: string | null;
                        figures: {
                            value: number;
                            unit: string;
                            span: {
                                start: number;
                                end: number;
                                text: string;
                            };
                        }[];
                        speaker: {
                            name: string;
                            quoted: boolean;
                        } | null;
                        span: {
                            start: number;
                            end: number;
                            text: string;
                        };
                        plover: string | null;
                    };
                }[];
            }[];
            grade: components["schemas"]["Graded"];
            /** @description Whether it is not joined with the others yet: what the rules make of it, and what it has in common with others, shows a while later. */
            pending: boolean;
            /** @description First and last day that its `dated` dated events name. */
            described: {
                from: string;
                to: string;
                dated: number;
            } | null;
            /** @description Other compartments in which the same bytes stand. */
            elsewhere: {
                id: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                compartmentId: string;
                readers: string[];
                member: string;
            }[];
            /** @description Other documents with wording in common beyond chance: those that hold the most of it. */
            copies: {
                id: string;
                title: string;
                publisher: string | null;
                published: string | null;
                /** @description Runs of eight words that both hold. */
                sharedRuns: number;
                /** @description Their part of the shorter text. */
                containment: number;
            }[];
            /** @description How many such documents there are. */
            copyCount: number;
            /** @description Questions whose standing judgements cite it or an event of it. */
            citedBy: {
                id: string;
                text: string;
                by: {
                    author: string;
                    /** @enum {string} */
                    direction: "for" | "against";
                    weight: number;
                }[];
            }[];
        };
        Documents: {
            documents: {
                id: string;
                member: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                source: string;
                mediaType: string;
                title: string | null;
                publisher: string | null;
                author: string | null;
                published: string | null;
                crawled: string | null;
                created?: string | null;
                pages?: {
                    count: number;
                    blank: number;
                };
                language: string;
                reader: string;
                length: number;
                /** @description What /api/blobs takes. */
                blobs: {
                    original: string;
                    text: string;
                };
                supersedes: string | null;
                flagCount: number;
                flagCodes: ("unexpectedScript" | "headerDateContradicted" | "unanchoredDate" | "captionNotStory" | "officeTenureConflict" | "paraphraseWidens" | "unbalancedQuotation" | "originUnknown")[];
                eventCount: number;
                grade: components["schemas"]["Graded"];
                /** @description Whether it is not joined with the others yet: what the rules make of it, and what it has in common with others, shows a while later. */
                pending: boolean;
                /** @description Other compartments in which the same bytes stand. */
                elsewhere: string[];
            }[];
            /** @description How many the filter lets through. */
            marked: number;
            total: number;
            /** @description Whether all that came in is joined: of very many documents the last ones are joined a while later, and `/api/changes` tells when. */
            upToDate: boolean;
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
        };
        ReadDocument: {
            id: string;
            member: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            source: string;
            mediaType: string;
            title: string | null;
            publisher: string | null;
            author: string | null;
            published: string | null;
            crawled: string | null;
            created?: string | null;
            pages?: {
                count: number;
                blank: number;
            };
            language: string;
            reader: string;
            length: number;
            /** @description What /api/blobs takes. */
            blobs: {
                original: string;
                text: string;
            };
            supersedes: string | null;
            text: string;
            flags: {
                /** @enum {string} */
                code: "unexpectedScript" | "headerDateContradicted" | "unanchoredDate" | "captionNotStory" | "officeTenureConflict" | "paraphraseWidens" | "unbalancedQuotation" | "originUnknown";
                why: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
            }[];
            events: components["schemas"]["Event"][];
            /** @description Whether the same bytes had been read before with the same result. */
            known: boolean;
        };
        ReadAddress: {
            /** @description An http or https address on the public network. */
            url: string;
            /** @description When it was published: a day or a time. */
            published?: string;
        };
        Events: {
            events: components["schemas"]["Event"][];
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
        };
        Contradiction: {
            /** @enum {string} */
            kind: "speaker" | "figure" | "modality" | "date" | "actor";
            /** @description At most 50: one for each thing said comes before a second one. */
            sides: {
                event: string;
                document: string;
                /** @description Of the document; where it has none, where it came from. */
                title: string;
                publisher: string | null;
                published: string | null;
                language: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
                speaker: {
                    name: string;
                    quoted: boolean;
                } | null;
                grade: {
                    /** @enum {string} */
                    reliability: "A" | "B" | "C" | "D" | "E" | "F";
                    credibility: 1 | 2 | 3 | 4 | 5 | 6;
                    reasons: string[];
                    /** @enum {string} */
                    by: "rules" | "person";
                } | null;
                value: string;
            }[];
            /** @description How many sides there are. */
            sideCount: number;
        };
        Happening: {
            /** @description Stays good as more texts tell of it: every record of its events leads to it too. */
            id: string;
            /** @enum {string} */
            type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
            /** @enum {string} */
            family: "word" | "pact" | "joint" | "flow" | "force" | "body";
            /** @enum {string} */
            modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
            actors: {
                id: string;
                name: string;
                roles: ("initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker")[];
            }[];
            date: {
                from: string;
                to: string;
                /** @enum {string} */
                precision: "day" | "month" | "season" | "year" | "interval";
            } | null;
            /** @description Days between which an undated one lies. */
            bounds: {
                from: string | null;
                to: string | null;
            } | null;
            place: string | null;
            grade: {
                /** @enum {string} */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                credibility: 1 | 2 | 3 | 4 | 5 | 6;
                reasons: string[];
                /** @enum {string} */
                by: "rules" | "person";
            } | null;
            /** @description Sources that do not draw on each other, of `documentCount` documents. */
            independentSources: number;
            /** @description The sentence that stands for all. */
            says: {
                event: string;
                document: string;
                /** @description Of the document; where it has none, where it came from. */
                title: string;
                publisher: string | null;
                published: string | null;
                language: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
                speaker: {
                    name: string;
                    quoted: boolean;
                } | null;
                grade: {
                    /** @enum {string} */
                    reliability: "A" | "B" | "C" | "D" | "E" | "F";
                    credibility: 1 | 2 | 3 | 4 | 5 | 6;
                    reasons: string[];
                    /** @enum {string} */
                    by: "rules" | "person";
                } | null;
            };
            documentCount: number;
            /** @description At most 200 of its events. */
            events: string[];
            /** @description How many events tell of it. */
            eventCount: number;
            contradictions: components["schemas"]["Contradiction"][];
            /** @description Day on which the first of its documents came out. */
            firstSeen: string;
            lastSeen: string;
        };
        Happenings: {
            happenings: components["schemas"]["Happening"][];
            /** @description How many the filter lets through. */
            marked: number;
            total: number;
            /** @description Whether all that came in is joined: of very many documents the last ones are joined a while later, and `/api/changes` tells when. */
            upToDate: boolean;
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
        };
        HappeningInFull: {
            /** @description Stays good as more texts tell of it: every record of its events leads to it too. */
            id: string;
            /** @enum {string} */
            type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
            /** @enum {string} */
            family: "word" | "pact" | "joint" | "flow" | "force" | "body";
            /** @enum {string} */
            modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
            actors: {
                id: string;
                name: string;
                roles: ("initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker")[];
            }[];
            date: {
                from: string;
                to: string;
                /** @enum {string} */
                precision: "day" | "month" | "season" | "year" | "interval";
            } | null;
            /** @description Days between which an undated one lies. */
            bounds: {
                from: string | null;
                to: string | null;
            } | null;
            place: string | null;
            grade: {
                /** @enum {string} */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                credibility: 1 | 2 | 3 | 4 | 5 | 6;
                reasons: string[];
                /** @enum {string} */
                by: "rules" | "person";
            } | null;
            /** @description Sources that do not draw on each other, of `documentCount` documents. */
            independentSources: number;
            /** @description The sentence that stands for all. */
            says: {
                event: string;
                document: string;
                /** @description Of the document; where it has none, where it came from. */
                title: string;
                publisher: string | null;
                published: string | null;
                language: string;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
                speaker: {
                    name: string;
                    quoted: boolean;
                } | null;
                grade: {
                    /** @enum {string} */
                    reliability: "A" | "B" | "C" | "D" | "E" | "F";
                    credibility: 1 | 2 | 3 | 4 | 5 | 6;
                    reasons: string[];
                    /** @enum {string} */
                    by: "rules" | "person";
                } | null;
            };
            documentCount: number;
            /** @description At most 200 of its events. */
            events: string[];
            /** @description How many events tell of it. */
            eventCount: number;
            contradictions: components["schemas"]["Contradiction"][];
            /** @description Day on which the first of its documents came out. */
            firstSeen: string;
            lastSeen: string;
            /** @description At most 200 of its events, in full. */
            told: {
                /** @enum {string} */
                type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                /** @enum {string} */
                modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
                actors: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
                }[];
                date: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    precision: "day" | "month" | "season" | "year" | "interval";
                } | null;
                place: string | null;
                figures: {
                    value: number;
                    unit: string;
                    span: {
                        start: number;
                        end: number;
                        text: string;
                    };
                }[];
                speaker: {
                    name: string;
                    quoted: boolean;
                } | null;
                span: {
                    start: number;
                    end: number;
                    text: string;
                };
                plover: string | null;
                event: string;
                document: string;
                /** @description Of the document; where it has none, where it came from. */
                title: string;
                publisher: string | null;
                published: string | null;
                language: string;
                grade: {
                    /** @enum {string} */
                    reliability: "A" | "B" | "C" | "D" | "E" | "F";
                    credibility: 1 | 2 | 3 | 4 | 5 | 6;
                    reasons: string[];
                    /** @enum {string} */
                    by: "rules" | "person";
                } | null;
            }[];
        };
        Timeline: {
            from: string | null;
            to: string | null;
            lanes: {
                /** @description A family, or an actor’s id. */
                lane: string;
                count: number;
                marks: {
                    /** @description Null: open towards the past. */
                    from: string | null;
                    /** @description Null: open towards the future. */
                    to: string | null;
                    /** @description Whether a text dates it, or only bounds it. */
                    dated: boolean;
                    /**
                     * @description Solid, dashed, dotted, struck through.
                     * @enum {string}
                     */
                    standing: "happened" | "promised" | "imagined" | "negated";
                    count: number;
                    /** @description The first of them. */
                    happenings: string[];
                    /** @description The sentence of the first. */
                    says: string;
                }[];
            }[];
        };
        Said: {
            text: string;
            mentions: string[];
            id: string;
            author: string;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            at: number;
            replies: string | null;
            masked: boolean;
            unread: boolean;
        };
        EstimateValue: {
            /** @constant */
            kind: "binary";
            probability: number;
        } | {
            /** @constant */
            kind: "options";
            probabilities: number[];
        } | {
            /** @constant */
            kind: "quantiles";
            quantiles: {
                level: number;
                value: number;
            }[];
        } | {
            /** @constant */
            kind: "dateQuantiles";
            quantiles: {
                level: number;
                value: number;
            }[];
        };
        Manifest: {
            question: string;
            records: string[];
            /** @description Records of other questions, where the method weighs members by them. */
            elsewhere?: string[];
            method: {
                name: string;
                version: number;
                parameters: {
                    [key: string]: number | string;
                };
            };
            charter: string;
            fingerprint: string;
        };
        Estimate: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            at: number;
            value: components["schemas"]["EstimateValue"];
            members: {
                author: string;
                id: string;
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                at: number;
                round: number;
                answer: {
                    /** @constant */
                    kind: "binary";
                    probability: number;
                    lowest?: number;
                    highest?: number;
                } | {
                    /** @constant */
                    kind: "options";
                    probabilities: number[];
                } | {
                    /** @constant */
                    kind: "quantiles";
                    quantiles: {
                        level: number;
                        value: number;
                    }[];
                } | {
                    /** @constant */
                    kind: "dateQuantiles";
                    quantiles: {
                        level: number;
                        /** Format: date-time */
                        value: string;
                    }[];
                };
                confidence: ("low" | "moderate" | "high") | null;
                without: components["schemas"]["EstimateValue"] | null;
                influence: number[] | null;
            }[];
            spread: {
                least: number;
                lowerQuartile: number;
                median: number;
                upperQuartile: number;
                greatest: number;
            }[];
            dissents: {
                author: string;
                id: string;
                answer: {
                    /** @constant */
                    kind: "binary";
                    probability: number;
                    lowest?: number;
                    highest?: number;
                } | {
                    /** @constant */
                    kind: "options";
                    probabilities: number[];
                } | {
                    /** @constant */
                    kind: "quantiles";
                    quantiles: {
                        level: number;
                        value: number;
                    }[];
                } | {
                    /** @constant */
                    kind: "dateQuantiles";
                    quantiles: {
                        level: number;
                        /** Format: date-time */
                        value: string;
                    }[];
                };
                without: components["schemas"]["EstimateValue"] | null;
                reasons: string;
            }[];
            excluded: {
                id: string;
                author: string;
                /** @enum {string} */
                why: "early" | "late" | "unfit" | "unsealed" | "double" | "unmatched";
            }[];
            manifest: components["schemas"]["Manifest"];
        };
        Headline: {
            /** @constant */
            kind: "probability";
            number: number;
            option: number | null;
        } | {
            /** @constant */
            kind: "quantity";
            /** @description At `level`: ½, or the pooled level nearest to it. */
            number: number;
            level: number;
            low: {
                level: number;
                value: number;
            };
            high: {
                level: number;
                value: number;
            };
        } | {
            /** @constant */
            kind: "date";
            /** @description At `level`: ½, or the pooled level nearest to it. */
            number: number;
            level: number;
            low: {
                level: number;
                value: number;
            };
            high: {
                level: number;
                value: number;
            };
        };
        Reask: {
            due: boolean;
            at: number | null;
            why: ({
                /** @constant */
                rule: "unanswered";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                since: number;
            } | {
                /** @constant */
                rule: "opened";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                since: number;
            } | {
                /** @constant */
                rule: "age";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                since: number;
                days: number;
            } | {
                /** @constant */
                rule: "round";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                since: number;
                round: number;
            } | {
                /** @constant */
                rule: "sign";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                since: number;
                id: string;
                member: string;
                sign: string;
                on: string;
            } | {
                /** @constant */
                rule: "evidence";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                since: number;
                ids: string[];
            } | {
                /** @constant */
                rule: "moved";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                since: number;
                member: string;
                points: number;
            })[];
        };
        Cited: {
            id: string;
            /** @enum {string} */
            direction: "for" | "against";
            by: {
                author: string;
                weight: number;
            }[];
            record: {
                /** @enum {string} */
                type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                shows: string;
                event: {
                    /** @enum {string} */
                    type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                    /** @enum {string} */
                    modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
                    date: {
                        from: string;
                        to: string;
                        /** @enum {string} */
                        precision: "day" | "month" | "season" | "year" | "interval";
                    } | null;
                    actors: {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
                    }[];
                    speaker: {
                        name: string;
                        quoted: boolean;
                    } | null;
                } | null;
                document: {
                    title: string | null;
                    publisher: string | null;
                    published: string | null;
                    language: string;
                    source: string;
                    id: string;
                } | null;
                /** @description A person’s over the rules’, which have no author. */
                grade: {
                    /** @enum {string} */
                    reliability: "A" | "B" | "C" | "D" | "E" | "F";
                    credibility: 1 | 2 | 3 | 4 | 5 | 6;
                    /** @enum {string} */
                    by: "rules" | "person";
                    author: string | null;
                } | null;
            } | null;
        };
        BlindRound: {
            /** @description When it closes at the latest. */
            until: number;
            /** @description Whether answers are still to be sealed. */
            running: boolean;
            /** @description Whether what is sealed may still open as it should. */
            awaited: boolean;
            members: {
                author: string;
                /** @enum {string} */
                place: "none" | "sealed" | "opened" | "late" | "double";
                /** @description More than one is a fault, and none counts. */
                commits: {
                    id: string;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    provisional: boolean;
                }[];
            }[];
            /** @description What the seat has sealed itself: nobody else is shown it. */
            own: {
                answer: {
                    /** @constant */
                    kind: "binary";
                    probability: number;
                    lowest?: number;
                    highest?: number;
                } | {
                    /** @constant */
                    kind: "options";
                    probabilities: number[];
                } | {
                    /** @constant */
                    kind: "quantiles";
                    quantiles: {
                        level: number;
                        value: number;
                    }[];
                } | {
                    /** @constant */
                    kind: "dateQuantiles";
                    quantiles: {
                        level: number;
                        /** Format: date-time */
                        value: string;
                    }[];
                };
                round: number;
                confidence: ("low" | "moderate" | "high") | null;
                rationale: string;
                evidence: {
                    id: string;
                    /** @enum {string} */
                    direction: "for" | "against";
                    weight: number;
                }[];
                expected?: number[];
                dissent: string | null;
            } | null;
        };
        Question: {
            id: string;
            author: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asked: number;
            question: {
                text: string;
                form: {
                    /** @constant */
                    kind: "binary";
                } | {
                    /** @constant */
                    kind: "multipleChoice";
                    options: string[];
                } | {
                    /** @constant */
                    kind: "ordered";
                    options: string[];
                } | {
                    /** @constant */
                    kind: "numeric";
                    unit: string;
                    range: {
                        low: number;
                        high: number;
                        openLow: boolean;
                        openHigh: boolean;
                    };
                } | {
                    /** @constant */
                    kind: "date";
                    range: {
                        /** Format: date-time */
                        low: string;
                        /** Format: date-time */
                        high: string;
                    };
                };
                criteria: string;
                sourceOfTruth: string;
                /** Format: date-time */
                opens: string;
                /** Format: date-time */
                closes: string;
                /** Format: date-time */
                resolves: string;
                /** Format: date-time */
                blindUntil?: string;
                reask: string[];
                under?: string;
                relationship?: {
                    between: string[];
                    /** @enum {string} */
                    dimension: "obligation" | "institution" | "decision" | "information" | "interoperability" | "materialTies" | "inclusiveness" | "orientation";
                    step: number;
                };
            };
            /**
             * @description `carried`: it goes on as another question, under a newer membership.
             * @enum {string}
             */
            state: "upcoming" | "open" | "closed" | "carried" | "resolved";
            /** @description What it goes on as, under a newer membership. */
            goesOn: {
                id: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
            } | null;
            /** @description What it was before, where this seat may read that. */
            cameFrom: {
                id: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
            } | null;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asOf: number;
            joint: {
                /** @constant */
                blind: true;
                /** @description Who has answered: never what. */
                members: string[];
            } | {
                /** @constant */
                blind: false;
                estimate: components["schemas"]["Estimate"] | null;
                /** @description Why there is no estimate. */
                problem: ("noJudgements" | "noCommonLevel") | null;
                headline: components["schemas"]["Headline"] | null;
                /** @description Of quantiles: corners of the joint cumulative function from level 0 to 1, straight lines between them. */
                distribution: {
                    level: number;
                    value: number;
                }[] | null;
                /** @description The members’ lowest and highest, pooled as their answers are; null where nobody states one. */
                band: {
                    low: number;
                    high: number;
                } | null;
                /** @description Every change: who answered what, and the joint estimate after it. */
                history: {
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    id: string;
                    author: string;
                    answer: {
                        /** @constant */
                        kind: "binary";
                        probability: number;
                        lowest?: number;
                        highest?: number;
                    } | {
                        /** @constant */
                        kind: "options";
                        probabilities: number[];
                    } | {
                        /** @constant */
                        kind: "quantiles";
                        quantiles: {
                            level: number;
                            value: number;
                        }[];
                    } | {
                        /** @constant */
                        kind: "dateQuantiles";
                        quantiles: {
                            level: number;
                            /** Format: date-time */
                            value: string;
                        }[];
                    };
                    value: components["schemas"]["EstimateValue"] | null;
                    count: number;
                    band: {
                        low: number;
                        high: number;
                    } | null;
                }[];
                histogram: {
                    low: number;
                    high: number;
                    members: string[];
                }[];
                /** @description Of the judgements that stand. */
                rationales: {
                    id: string;
                    author: string;
                    rationale: string;
                    evidence: {
                        id: string;
                        /** @enum {string} */
                        direction: "for" | "against";
                        weight: number;
                    }[];
                }[];
                /** @description The heaviest first. */
                evidence: components["schemas"]["Cited"][];
            };
            /** @description Who may answer and has not, nor has sealed an answer. */
            missing: string[];
            round: components["schemas"]["BlindRound"] | null;
            /** @description The seat’s own answer that stands, and how many it gave before. */
            own: {
                answer: {
                    /** @constant */
                    kind: "binary";
                    probability: number;
                    lowest?: number;
                    highest?: number;
                } | {
                    /** @constant */
                    kind: "options";
                    probabilities: number[];
                } | {
                    /** @constant */
                    kind: "quantiles";
                    quantiles: {
                        level: number;
                        value: number;
                    }[];
                } | {
                    /** @constant */
                    kind: "dateQuantiles";
                    quantiles: {
                        level: number;
                        /** Format: date-time */
                        value: string;
                    }[];
                };
                round: number;
                confidence: ("low" | "moderate" | "high") | null;
                rationale: string;
                evidence: {
                    id: string;
                    /** @enum {string} */
                    direction: "for" | "against";
                    weight: number;
                }[];
                expected?: number[];
                dissent: string | null;
                id: string;
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                at: number;
                earlier: number;
            } | null;
            /** @description When this person looked without an answer of the seat. */
            looked: number | null;
            reask: components["schemas"]["Reask"];
            /** @description Oldest first. */
            discussion: components["schemas"]["Said"][];
            resolution: {
                id: string;
                outcome: {
                    /** @constant */
                    kind: "binary";
                    value: boolean;
                } | {
                    /** @constant */
                    kind: "option";
                    index: number;
                } | {
                    /** @constant */
                    kind: "number";
                    value: number;
                } | {
                    /** @constant */
                    kind: "instant";
                    /** Format: date-time */
                    value: string;
                } | {
                    /** @constant */
                    kind: "annulled";
                };
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                at: number;
                author: string;
            } | null;
            scores: {
                members: {
                    author: string;
                    brier: {
                        mean: number;
                        coverage: number;
                    } | null;
                    log: {
                        mean: number;
                        coverage: number;
                    } | null;
                    crps: {
                        mean: number;
                        coverage: number;
                    } | null;
                }[];
                joint: {
                    brier: {
                        mean: number;
                        coverage: number;
                    } | null;
                    log: {
                        mean: number;
                        coverage: number;
                    } | null;
                    crps: {
                        mean: number;
                        coverage: number;
                    } | null;
                };
            } | null;
            /** @enum {string} */
            time: "stated" | "witnessed";
            /** @description Answers and the resolution that count for now, last and in no score, until members have witnessed when they were made. */
            notYetWitnessed: string[];
            /** @description Members whose seats one host runs: they are not blind from its operator. */
            notBlind: {
                host: string;
                members: string[];
            }[];
        };
        RiskTotal: {
            expected: number;
            /** @description The chance of any loss. */
            anyLoss: number;
            /** @description The loss reached in the worst share of periods, and the mean loss of those. */
            worst: {
                share: number;
                loss: number;
                mean: number;
            };
            /** @description The loss reached in each share of periods. */
            reached: {
                share: number;
                loss: number;
            }[];
            /** @description The chance of at least each loss, from any to one in a thousand. */
            curve: {
                loss: number;
                probability: number;
            }[];
            /** @description How far the worst loss may lie off, and how unlikely anything beyond is. */
            within: {
                loss: number;
                probability: number;
            };
            fingerprint: string;
        };
        Risks: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asOf: number;
            unit: string | null;
            periodDays: number | null;
            groups: {
                unit: string;
                periodDays: number;
                count: number;
            }[];
            areas: string[];
            entries: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** Format: date-time */
                stated: string;
                risk: {
                    title: string;
                    area: string;
                    likelihood: {
                        /** @constant */
                        kind: "stated";
                        probability: number;
                    } | {
                        /** @constant */
                        kind: "question";
                    };
                    periodDays: number;
                    impact: {
                        /** @constant */
                        kind: "point";
                        value: number;
                    } | {
                        /** @constant */
                        kind: "lognormal";
                        low: {
                            level: number;
                            value: number;
                        };
                        high: {
                            level: number;
                            value: number;
                        };
                    } | {
                        /** @constant */
                        kind: "lognormalMoments";
                        mean: number;
                        deviation: number;
                    } | {
                        /** @constant */
                        kind: "triangular";
                        low: number;
                        mode: number;
                        high: number;
                    } | {
                        /** @constant */
                        kind: "pert";
                        low: number;
                        mode: number;
                        high: number;
                    } | {
                        /** @constant */
                        kind: "quantiles";
                        least: number;
                        quantiles: {
                            level: number;
                            value: number;
                        }[];
                        greatest: number;
                    };
                    unit: string;
                    bearers: {
                        member: string;
                        share: number;
                    }[];
                    note: string;
                };
                likelihood: {
                    probability: number | null;
                    /** @description Why nobody can say how likely it is; it is then left out of the total. */
                    problem: ("blind" | "noJudgements" | "resolved" | "questionGone") | null;
                    question: {
                        id: string;
                        text: string;
                    } | null;
                };
                /** @description The median amount and its 80 % range, if it happens. */
                typical: {
                    low: number;
                    median: number;
                    high: number;
                };
                expected: number | null;
                /** @description Its part in the mean of the worst periods, and its share of that. */
                worst: {
                    mean: number;
                    share: number;
                } | null;
            }[];
            worstShare: number;
            total: components["schemas"]["RiskTotal"] | null;
            tooMany: boolean;
            /** @description What each is expected to bear; null is what falls on others. */
            bearers: {
                member: string | null;
                expected: number;
            }[];
            changes: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** Format: date-time */
                stated: string;
                title: string;
                note: string;
                activity: string | null;
                effects: {
                    risk: string;
                    needs: string[];
                    odds: number;
                    amount: number;
                    note: string;
                }[];
                /** @description Effects on risks that are not added up here. */
                elsewhere: number;
                total: components["schemas"]["RiskTotal"];
                risks: {
                    risk: string;
                    before: {
                        probability: number;
                        expected: number;
                    };
                    after: {
                        probability: number;
                        expected: number;
                    };
                }[];
                better: number;
                worse: number;
                /** @description What is expected to be lost less, and Shapley’s shares of it. */
                gain: {
                    gain: number;
                    shares: {
                        member: string;
                        gain: number;
                        error: number | null;
                    }[];
                };
            }[];
        };
        AddingRisk: {
            title: string;
            /** @default  */
            area: string;
            likelihood: {
                /** @constant */
                kind: "stated";
                probability: number;
            } | {
                /** @constant */
                kind: "question";
            };
            /** @default 365 */
            periodDays: number;
            impact: {
                /** @constant */
                kind: "point";
                value: number;
            } | {
                /** @constant */
                kind: "lognormal";
                low: {
                    level: number;
                    value: number;
                };
                high: {
                    level: number;
                    value: number;
                };
            } | {
                /** @constant */
                kind: "lognormalMoments";
                mean: number;
                deviation: number;
            } | {
                /** @constant */
                kind: "triangular";
                low: number;
                mode: number;
                high: number;
            } | {
                /** @constant */
                kind: "pert";
                low: number;
                mode: number;
                high: number;
            } | {
                /** @constant */
                kind: "quantiles";
                least: number;
                quantiles: {
                    level: number;
                    value: number;
                }[];
                greatest: number;
            };
            unit: string;
            /** @default [] */
            bearers: {
                member: string;
                share: number;
            }[];
            /** @default  */
            note: string;
            /**
             * @description Where it stands, and so who reads it: `home` (where left out), `plenary`, or an id.
             * @default home
             */
            in: string;
            /** @description The yes-or-no question whose joint estimate is its likelihood. */
            question?: string;
            /** @description The entry of one’s own that this takes the place of. */
            supersedes?: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        AddingMitigation: {
            title: string;
            effects: {
                risk: string;
                needs: string[];
                odds: number;
                amount: number;
                note: string;
            }[];
            /** @default  */
            note: string;
            /**
             * @description Where it stands, and so who reads it: `home` (where left out), `plenary`, or an id.
             * @default home
             */
            in: string;
            /** @description The activity that would change it. */
            activity?: string;
            /** @description The entry of one’s own that this takes the place of. */
            supersedes?: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        Signs: {
            assumptions: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** Format: date-time */
                stated: string;
                about: string[];
                evidence: string[];
                assumption: {
                    text: string;
                    /** @enum {string} */
                    ground: "solid" | "caveated" | "unsupported";
                    note: string;
                    bears: number[];
                };
            }[];
            indicators: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** Format: date-time */
                stated: string;
                about: string[];
                evidence: string[];
                indicator: {
                    sign: string;
                    line: {
                        /** @enum {string} */
                        reached: "atLeast" | "atMost";
                        value: number;
                        unit: string;
                    };
                    seen: {
                        value: number;
                        on: string;
                    } | null;
                    points: ("for" | "against") | null;
                    codes: (("CC" | "C" | "N" | "I" | "II") | null)[] | null;
                    note: string;
                };
                /** @description Whether what has been seen reaches the line. */
                reached: boolean;
                diagnosticity: number | null;
            }[];
        };
        AddingAssumption: {
            text: string;
            /** @enum {string} */
            ground: "solid" | "caveated" | "unsupported";
            /** @default  */
            note: string;
            /** @default [] */
            bears: number[];
            /** @description A question, a set of hypotheses, or one of each. */
            about: string[];
            /** @default [] */
            evidence: string[];
            /** @description The entry of one’s own that this takes the place of. */
            supersedes?: string;
        };
        AddingIndicator: {
            sign: string;
            line: {
                /** @enum {string} */
                reached: "atLeast" | "atMost";
                value: number;
                unit: string;
            };
            /** @default null */
            seen: {
                value: number;
                on: string;
            } | null;
            /** @default null */
            points: ("for" | "against") | null;
            /** @default null */
            codes: (("CC" | "C" | "N" | "I" | "II") | null)[] | null;
            /** @default  */
            note: string;
            /** @description A question, a set of hypotheses, or one of each. */
            about: string[];
            /** @default [] */
            evidence: string[];
            /** @description The entry of one’s own that this takes the place of. */
            supersedes?: string;
        };
        HypothesesInFull: {
            id: string;
            author: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** Format: date-time */
            stated: string;
            set: {
                text: string;
                hypotheses: {
                    text: string;
                    note: string;
                }[];
            };
            question: {
                id: string;
                text: string;
            } | null;
            /** @description Whether others’ codings are withheld, as the seat has not answered the question yet. */
            blind: boolean;
            coders: string[];
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asOf: number;
            merged: {
                /** @description Places of the hypotheses with the least against them, from 0. */
                leads: number[];
                /** @description What the next one has more against it. */
                margin: number | null;
                /** @description The most telling first. */
                items: {
                    evidence: {
                        id: string;
                        record: {
                            /** @enum {string} */
                            type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                            shows: string;
                            event: {
                                /** @enum {string} */
                                type: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                                /** @enum {string} */
                                modality: "occurred" | "recurring" | "state" | "agreedNotDelivered" | "planned" | "intended" | "hypothetical" | "negated" | "opinion" | "claimed";
                                date: {
                                    from: string;
                                    to: string;
                                    /** @enum {string} */
                                    precision: "day" | "month" | "season" | "year" | "interval";
                                } | null;
                                actors: {
                                    id: string;
                                    name: string;
                                    /** @enum {string} */
                                    role: "initiator" | "participant" | "target" | "recipient" | "supplier" | "host" | "speaker";
                                }[];
                                speaker: {
                                    name: string;
                                    quoted: boolean;
                                } | null;
                            } | null;
                            document: {
                                title: string | null;
                                publisher: string | null;
                                published: string | null;
                                language: string;
                                source: string;
                                id: string;
                            } | null;
                            /** @description A person’s over the rules’, which have no author. */
                            grade: {
                                /** @enum {string} */
                                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                                credibility: 1 | 2 | 3 | 4 | 5 | 6;
                                /** @enum {string} */
                                by: "rules" | "person";
                                author: string | null;
                            } | null;
                        } | null;
                        weight: number | null;
                        /** @description The happening that it tells of: two pieces of one are not independent. */
                        happening: string | null;
                    };
                    /** @description What its grade counts; null where it cannot be judged, which counts nothing. */
                    weight: number | null;
                    cells: {
                        code: ("CC" | "C" | "N" | "I" | "II") | null;
                        otherwise: {
                            member: string;
                            /** @enum {string} */
                            code: "CC" | "C" | "N" | "I" | "II";
                        }[];
                        coders: number;
                    }[];
                    diagnosticity: number;
                    /** @description How well it tells hypotheses apart, by its weight. */
                    tells: number;
                    /** @description How it stands without it; of missing evidence, how it would stand if that were as good as can be. */
                    otherwise: {
                        /** @description Places of the hypotheses with the least against them, from 0. */
                        leads: number[];
                        /** @description What the next one has more against it. */
                        margin: number | null;
                        against: number[];
                    };
                    /** @description Whether others lead then. */
                    carries: boolean;
                }[];
                counted: number;
                missing: number;
                against: number[];
                unweighted: number[];
                /** @description Between which each lies when any one piece is left out. */
                ranges: {
                    least: number;
                    greatest: number;
                }[];
                carriers: string[];
                likelihoods: {
                    prior: number[];
                    logRatios: number[];
                    probabilities: number[];
                };
            };
            members: {
                /** @description Places of the hypotheses with the least against them, from 0. */
                leads: number[];
                /** @description What the next one has more against it. */
                margin: number | null;
                member: string;
                against: number[];
                order: number[];
                counted: number;
                missing: number;
                probabilities: number[];
            }[];
            own: {
                id: string;
                member: string;
                evidence: string;
                codes: (("CC" | "C" | "N" | "I" | "II") | null)[];
                note: string;
                /** Format: date-time */
                at: string;
            }[];
            assumptions: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** Format: date-time */
                stated: string;
                about: string[];
                evidence: string[];
                assumption: {
                    text: string;
                    /** @enum {string} */
                    ground: "solid" | "caveated" | "unsupported";
                    note: string;
                    bears: number[];
                };
            }[];
            indicators: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** Format: date-time */
                stated: string;
                about: string[];
                evidence: string[];
                indicator: {
                    sign: string;
                    line: {
                        /** @enum {string} */
                        reached: "atLeast" | "atMost";
                        value: number;
                        unit: string;
                    };
                    seen: {
                        value: number;
                        on: string;
                    } | null;
                    points: ("for" | "against") | null;
                    codes: (("CC" | "C" | "N" | "I" | "II") | null)[] | null;
                    note: string;
                };
                /** @description Whether what has been seen reaches the line. */
                reached: boolean;
                diagnosticity: number | null;
            }[];
        };
        HypothesesList: {
            sets: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** Format: date-time */
                stated: string;
                set: {
                    text: string;
                    hypotheses: {
                        text: string;
                        note: string;
                    }[];
                };
                question: {
                    id: string;
                    text: string;
                } | null;
                /** @description Whether others’ codings are withheld, as the seat has not answered the question yet. */
                blind: boolean;
                coders: string[];
                /** @description Places of the hypotheses with the least against them, from 0. */
                leads: number[];
                /** @description What the next one has more against it. */
                margin: number | null;
                evidence: number;
                against: number[];
            }[];
        };
        AddingHypotheses: {
            text: string;
            hypotheses: {
                text: string;
                note: string;
            }[];
            /**
             * @description Where they stand, and so who reads them: `home` (where left out), `plenary`, or an id.
             * @default home
             */
            in: string;
            question?: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        Coding: {
            evidence: string;
            codes: (("CC" | "C" | "N" | "I" | "II") | null)[];
            /** @default  */
            note: string;
        };
        ManifestFile: {
            /** @constant */
            format: "entente/manifest@1";
            coalition: string;
            compartment: string;
            question: string;
            member: string;
            /** Format: date-time */
            at: string;
            charter: string;
            method: {
                name: string;
                version: number;
                parameters: {
                    [key: string]: number | string;
                };
            };
            fingerprint: string | null;
            records: string[];
            elsewhere: string[];
            answers: {
                id: string;
                author: string;
                generation: number;
                index: number;
                /** Format: date-time */
                at: string;
                provisional: boolean;
                why: ("superseded" | "later" | "early" | "late" | "unfit" | "unsealed" | "double" | "unmatched") | null;
            }[];
            logs: {
                author: string;
                generation: number;
                size: number;
            }[];
            lacking: {
                id: string;
                author: string;
                generation: number;
                index: number;
                /** @enum {string} */
                state: "missing" | "overQuota" | "invalid" | "notYetUnderstood" | "withdrawn" | "dropped";
            }[];
        };
        ManifestComparison: {
            same: boolean;
            method: {
                ours: {
                    name: string;
                    version: number;
                    parameters: {
                        [key: string]: number | string;
                    };
                };
                theirs: {
                    name: string;
                    version: number;
                    parameters: {
                        [key: string]: number | string;
                    };
                };
            } | null;
            charter: {
                ours: string;
                theirs: string;
            } | null;
            /** @description Answers that one counts and the other does not, and why the other does not. */
            records: {
                id: string;
                author: string | null;
                /** @enum {string} */
                counts: "ours" | "theirs";
                why: {
                    /** @constant */
                    kind: "noLog";
                } | {
                    /** @constant */
                    kind: "logEnds";
                    size: number;
                    index: number;
                } | {
                    /** @constant */
                    kind: "body";
                    /** @enum {string} */
                    state: "missing" | "overQuota" | "invalid" | "notYetUnderstood" | "withdrawn" | "dropped";
                } | {
                    /** @constant */
                    kind: "superseded";
                    by: string | null;
                    provisional: boolean;
                } | {
                    /** @constant */
                    kind: "notCounted";
                    /** @enum {string} */
                    why: "superseded" | "later" | "early" | "late" | "unfit" | "unsealed" | "double" | "unmatched";
                    provisional: boolean;
                } | {
                    /** @constant */
                    kind: "unknown";
                };
            }[];
            elsewhere: {
                id: string;
                /** @enum {string} */
                counts: "ours" | "theirs";
            }[];
            /** @description Answers that both hold and date differently: one has not heard yet who witnessed them. */
            times: {
                id: string;
                author: string;
                ours: {
                    at: string;
                    provisional: boolean;
                };
                theirs: {
                    at: string;
                    provisional: boolean;
                };
            }[];
            /** @description Whether the fingerprints differ although nothing else does. */
            unexplained: boolean;
            ours: components["schemas"]["ManifestFile"];
        };
        LabFigures: {
            [key: string]: unknown;
        };
        LabWork: {
            input: unknown;
            options?: {
                [key: string]: string;
            };
        };
        Members: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asOf: number;
            members: {
                name: string;
                host: string;
                /** @description Whether it is a seat of this node. */
                here: boolean;
                /** @description Null of a seat that is here, and where its node was never asked. */
                contact: {
                    /** @description Null where it never did. */
                    answered: number | null;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    asked: number;
                    /** @description The code of what went wrong since. */
                    failure: string | null;
                } | null;
            }[];
        };
        Logs: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asOf: number;
            compartments: {
                id: string;
                name: string | null;
                readers: string[];
                entries: number;
                /** @description Whether every body under every head known here can be used. */
                complete: boolean;
                /** @description Readers of whom no log is known here. */
                silent: string[];
            }[];
            logs: {
                compartment: string;
                member: string;
                generation: number;
                own: boolean;
                /** @description Whether its author still writes it. */
                open: boolean;
                /** @description Entries under the newest head known here. */
                known: number;
                /** @description Entries held. */
                entries: number;
                /** @description The newest signed head over what is held; the root in base64. */
                head: {
                    size: number;
                    root: string;
                } | null;
                /** @description When its newest record here was made, by its author’s word. */
                newest: number | null;
                /** @description Null where nobody but the author’s own operator could witness it. */
                witnessed: {
                    counted: number;
                    timed: number;
                    needed: number;
                } | null;
                held: string[];
                bodies: number;
                dropped: number;
                missing: number;
                overQuota: number;
                apart: number;
            }[];
            /** @description The first entries of each log that lack a body that can be used. */
            lacking: {
                compartment: string;
                member: string;
                generation: number;
                id: string;
                index: number;
                /** @enum {string} */
                state: "missing" | "overQuota" | "invalid" | "notYetUnderstood";
                /** @enum {string} */
                class: "retractable" | "permanent";
                /** @enum {string} */
                code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY";
                since: string | null;
            }[];
        };
        StillHeld: {
            retractions: {
                retraction: string;
                compartment: string;
                author: string;
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                stated: number;
                records: number;
                confirmed: {
                    member: string;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                }[];
                waiting: string[];
            }[];
        };
        TryingPeer: {
            member: string;
        };
        TriedPeer: {
            member: string;
            url: string;
            logs: number | null;
            failure: {
                /** @enum {string} */
                code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY";
                message: string;
            } | null;
        };
        Verification: {
            id: string;
            /** @enum {string} */
            state: "running" | "done" | "stopped" | "failed";
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            begun: number;
            ended: number | null;
            /** @description Entries checked, of logs that the seat reads. */
            done: number;
            found: number;
            report: {
                /** @description Of the whole node. */
                holds: boolean;
                problems: {
                    /** @enum {string} */
                    code: "E_USAGE" | "E_NOT_FOUND" | "E_PATH_UNREADABLE" | "E_PATH_EXISTS" | "E_RECORD_INVALID" | "E_RECORD_TOO_LARGE" | "E_JSON_SYNTAX" | "E_JSON_DUPLICATE_KEY" | "E_JSON_NUMBER" | "E_JSON_STRING" | "E_JSON_DEPTH" | "E_ENCODING" | "E_CSV_SYNTAX" | "E_YAML_SYNTAX" | "E_CHARTER_INVALID" | "E_PROBABILITY" | "E_QUANTILES" | "E_INSTANT" | "E_QUESTION_CLOSED" | "E_QUESTION_RESOLVED" | "E_NO_JUDGEMENTS" | "E_BLIND" | "E_CHANGED_MEANWHILE" | "E_ROUND_SEALED" | "E_DOCUMENT_EMPTY" | "E_DOCUMENT_BINARY" | "E_DOCUMENT_ENCODING" | "E_DOCUMENT_TOO_LARGE" | "E_DOCUMENT_TYPE" | "E_DOCUMENT_NO_TEXT" | "E_HTML_TOO_DEEP" | "E_HTML_TOO_MANY_NODES" | "E_FEED_INVALID" | "E_PDF_ENCRYPTED" | "E_PDF_DAMAGED" | "E_PDF_TOO_LARGE" | "E_READING_TIME" | "E_READING_MEMORY" | "E_READING_FAILED" | "E_READING_STOPPED" | "E_URL_INVALID" | "E_URL_SCHEME" | "E_URL_ADDRESS_REFUSED" | "E_URL_UNREACHABLE" | "E_URL_STATUS" | "E_URL_REDIRECTS" | "E_URL_TIME" | "E_NOTE_MALFORMED" | "E_NOTE_SIGNATURE" | "E_CHECKPOINT_MALFORMED" | "E_KEY_MALFORMED" | "E_PROOF_INVALID" | "E_TILE_MALFORMED" | "E_ENTRY_MALFORMED" | "E_ENTRY_CLASS" | "E_COMMITMENT_MISMATCH" | "E_COMMITMENT_REPEATED" | "E_ENVELOPE_MISMATCH" | "E_LABEL_LOOSER" | "E_SIGNING_TEXT_REFUSED" | "E_GENESIS_INVALID" | "E_ROSTER_INVALID" | "E_ROSTER_MOTION_REQUIRED" | "E_MOTION_INVALID" | "E_STATEMENT_INVALID" | "E_ALREADY_SPOKEN" | "E_DECISION_STEP" | "E_CERTIFICATE_MALFORMED" | "E_CERTIFICATE_TRUST" | "E_CERTIFICATE_CHARTER" | "E_CERTIFICATE_OUTCOME" | "E_EPOCH_NOT_YET_UNDERSTOOD" | "E_EPOCH_ENDED" | "E_FOUNDING_FILE" | "E_FOUNDING_OTHER" | "E_FOUNDING_CHANGED" | "E_FOUNDING_STEP" | "E_MEMBER_TWICE" | "E_REGISTER_FULL" | "E_NOT_YET_UNDERSTOOD" | "E_QUOTA" | "E_REFERENCE_UNREADABLE" | "E_REFERENCE_UNRELEASED" | "E_SECOND_PERSON_REQUIRED" | "E_PREVIEW_CHANGED" | "E_RETRACTION_INVALID" | "E_BLOB_MISSING" | "E_VERIFY_FAILED" | "E_PEER_UNKNOWN" | "E_PEER_UNREACHABLE" | "E_PEER_SIGNATURE" | "E_PEER_REPLAY" | "E_PEER_ANSWER" | "E_PEER_REFUSED" | "E_PEER_TLS" | "E_LOG_CONTRADICTED" | "E_COURIER_MALFORMED" | "E_COURIER_KEY" | "E_COURIER_OTHER" | "E_COURIER_GAP" | "E_DATA_FOLDER_MISSING" | "E_DATA_FOLDER_NOT_EMPTY" | "E_DATA_FOLDER_LOCKED" | "E_DATA_FOLDER_IN_USE" | "E_SAMPLE_LOADING" | "E_DATA_FOLDER_DAMAGED" | "E_DATA_FOLDER_NEWER" | "E_STORAGE_FULL" | "E_STORAGE_FAILED" | "E_SEAT_UNKNOWN" | "E_SEAT_REQUIRED" | "E_SEAT_MUTE" | "E_ROLE_REFUSED" | "E_SIGN_IN_REQUIRED" | "E_SIGN_IN_FAILED" | "E_CODE_INVALID" | "E_NAME_TAKEN" | "E_LAST_OWNER" | "E_RATE_LIMITED" | "E_COMPARTMENT_UNKNOWN" | "E_KEYS_MISSING" | "E_KEYS_LOCKED" | "E_PASSPHRASE" | "E_BACKUP_INVALID" | "E_HOST_REFUSED" | "E_ORIGIN_REFUSED" | "E_PORT_TAKEN" | "E_BUSY";
                    where: string;
                    message: string;
                }[];
                coalition: string | null;
                logs: {
                    origin: string;
                    size: number;
                    signedSize: number;
                    missingBodies: number;
                }[];
            } | null;
        };
        Verifying: Record<string, never>;
        LastVerification: {
            verification: components["schemas"]["Verification"] | null;
        };
        Motions: {
            motions: {
                id: string;
                title: string;
                mover: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                moved: number;
                article: string;
                method: {
                    /** @enum {string} */
                    rule: "A" | "B";
                    count: {
                        /** @constant */
                        kind: "consensus";
                        /** @enum {string} */
                        abstention: "passes" | "blocks";
                        silence: boolean;
                    } | {
                        /** @constant */
                        kind: "threshold";
                        needs: {
                            p: number;
                            d: number;
                            moreThan: boolean;
                        } | {
                            fixed: number;
                        };
                        vetoes: string[];
                        /** @enum {string} */
                        vetoAbstains: "passes" | "blocks";
                        recusalShrinksBase: boolean;
                    } | {
                        /** @constant */
                        kind: "voting";
                        needs: {
                            p: number;
                            d: number;
                            moreThan: boolean;
                        };
                        /** @enum {string} */
                        of: "voting" | "present";
                        quorum: ({
                            p: number;
                            d: number;
                            moreThan: boolean;
                        } | {
                            fixed: number;
                        }) | null;
                    };
                    /** @enum {string} */
                    electors: "members" | "ratified";
                    weighted: boolean;
                    proxy: boolean;
                };
                /**
                 * @description How far it is. `sent`: not everybody has received it; `served`: members have the word; `past`: past the deadline by this node’s clock and undecided; `conflict`: a member said two things.
                 * @enum {string}
                 */
                phase: "invalid" | "overtaken" | "withdrawn" | "sent" | "served" | "past" | "adopted" | "rejected" | "dead" | "conflict";
                deadline: number | null;
                electors: number;
                received: number;
                spoken: number;
                objecting: string[];
                waitsOn: string[];
                waitsOnUs: boolean;
                certified: number | null;
            }[];
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
            total: number;
            waitingOnUs: number;
        };
        MotionInFull: {
            id: string;
            mover: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            moved: number;
            motion: {
                title: string;
                text: string | null;
                attachment: string | null;
                rule: {
                    charter: string;
                    id: string | null;
                    article: string;
                    method: {
                        /** @enum {string} */
                        rule: "A" | "B";
                        count: {
                            /** @constant */
                            kind: "consensus";
                            /** @enum {string} */
                            abstention: "passes" | "blocks";
                            silence: boolean;
                        } | {
                            /** @constant */
                            kind: "threshold";
                            needs: {
                                p: number;
                                d: number;
                                moreThan: boolean;
                            } | {
                                fixed: number;
                            };
                            vetoes: string[];
                            /** @enum {string} */
                            vetoAbstains: "passes" | "blocks";
                            recusalShrinksBase: boolean;
                        } | {
                            /** @constant */
                            kind: "voting";
                            needs: {
                                p: number;
                                d: number;
                                moreThan: boolean;
                            };
                            /** @enum {string} */
                            of: "voting" | "present";
                            quorum: ({
                                p: number;
                                d: number;
                                moreThan: boolean;
                            } | {
                                fixed: number;
                            }) | null;
                        };
                        /** @enum {string} */
                        electors: "members" | "ratified";
                        weighted: boolean;
                        proxy: boolean;
                    };
                    grace: number;
                    settle: number;
                };
                electors: string[];
                excluded: {
                    member: string;
                    article: string;
                }[];
                sponsors: string[];
                period: number;
            };
            roster: ("amend" | "join" | "leave" | "suspend" | "expel" | "rotate" | "recover" | "reinstate") | null;
            epoch: {
                id: string;
                number: number;
            };
            /**
             * @description How far it is. `sent`: not everybody has received it; `served`: members have the word; `past`: past the deadline by this node’s clock and undecided; `conflict`: a member said two things.
             * @enum {string}
             */
            phase: "invalid" | "overtaken" | "withdrawn" | "sent" | "served" | "past" | "adopted" | "rejected" | "dead" | "conflict";
            /** @description Why it may not be decided, where roster and charter do not give what it says. */
            refused: {
                message: string;
                paths: string[];
            } | null;
            /** @description n, N, f, q, a, r, and t, w, c of a deadline: derived from roster and charter. */
            counts: {
                electors: number;
                members: number;
                faults: number;
                needed: number;
                adopts: number | null;
                rejects: number | null;
                deadline: {
                    away: number;
                    timely: number;
                    late: number;
                } | null;
            } | null;
            deadline: number | null;
            /** @description Until when our own people have the word, by our own clock. */
            ourWord: number | null;
            voices: {
                member: string;
                /** @enum {string} */
                part: "elector" | "named" | "closer" | "reader";
                /** @description When its node said that it holds the motion. */
                received: number | null;
                /** @description When somebody of a seat of this node opened it. No proof exists that a person has read. */
                opened: number | null;
                openedKnown: boolean;
                spoke: {
                    id: string;
                    value: ("support" | "oppose" | "abstain" | "no-objection" | "excluded") | {
                        follow: string;
                    };
                    /** @enum {string} */
                    by: "person" | "node";
                    reasons: string;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    generation: number;
                    /** @description Its place in its author’s log. */
                    index: number;
                    /** @description How many members say that they hold it, its author among them. */
                    holders: number;
                    counted: boolean;
                } | null;
                closed: {
                    id: string;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    seen: number;
                } | null;
                silence: {
                    /** @constant */
                    kind: "speaks";
                    /** @enum {string} */
                    value: "no-objection" | "abstain";
                    /** @description Whether it is a node of ours that speaks. */
                    own: boolean;
                } | {
                    /** @enum {string} */
                    kind: "absent" | "waits" | "spoke" | "nothing";
                };
            }[];
            waitsFor: {
                member: string;
                could: {
                    /** @enum {string} */
                    says: "support" | "oppose" | "abstain" | "no-objection" | "excluded" | "closes-with-all" | "closes-with-none";
                    /** @enum {string} */
                    then: "adopted" | "rejected" | "pending";
                }[];
            }[];
            waitsOnUs: boolean;
            /** @description Why our seat may not speak now; null where it may. */
            silenced: ("noSay" | "invalid" | "overtaken" | "withdrawn" | "unserved" | "spoken" | "closed") | null;
            values: string[];
            sentences: ({
                /** @constant */
                kind: "held";
                held: number;
                of: number;
                needed: number;
            } | {
                /** @constant */
                kind: "objected";
                member: string;
                counted: boolean;
            } | {
                /** @constant */
                kind: "onTime";
                held: number;
                evenLying: boolean;
            } | {
                /** @enum {string} */
                kind: "mute" | "waitsForUs" | "pastDeadline";
            } | {
                /** @constant */
                kind: "waitsFor";
                members: string[];
            } | {
                /** @constant */
                kind: "proven";
                /** @enum {string} */
                outcome: "adopted" | "rejected" | "dead";
                epoch: number;
            } | {
                /** @constant */
                kind: "reopened";
                by: string[];
            } | {
                /** @constant */
                kind: "conflict";
                members: string[];
            })[];
            line: {
                before: {
                    id: string;
                    title: string | null;
                    /** @enum {string} */
                    relation: "replaces" | "reopens" | "after";
                } | null;
                after: {
                    id: string;
                    title: string | null;
                    /** @enum {string} */
                    relation: "replaces" | "reopens" | "after";
                }[];
                reopened: {
                    by: string;
                    reasons: string;
                    id: string;
                }[];
            };
            faults: {
                member: string;
                key: string;
                evidence: {
                    id: string;
                    generation: number;
                    index: number;
                    /** @description Its tlog-proof in base64; null where no head held reaches it. */
                    proof: string | null;
                }[];
            }[];
            dropped: {
                id: string;
                author: string;
                type: string;
                why: string;
            }[];
            certificate: {
                /** @enum {string} */
                outcome: "adopted" | "rejected" | "dead";
                file: string;
                bytes: number;
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                at: number;
            } | null;
        };
        MotionPreview: {
            motion: {
                rule: {
                    charter: string;
                    id: string | null;
                    article: string;
                    method: {
                        /** @enum {string} */
                        rule: "A" | "B";
                        count: {
                            /** @constant */
                            kind: "consensus";
                            /** @enum {string} */
                            abstention: "passes" | "blocks";
                            silence: boolean;
                        } | {
                            /** @constant */
                            kind: "threshold";
                            needs: {
                                p: number;
                                d: number;
                                moreThan: boolean;
                            } | {
                                fixed: number;
                            };
                            vetoes: string[];
                            /** @enum {string} */
                            vetoAbstains: "passes" | "blocks";
                            recusalShrinksBase: boolean;
                        } | {
                            /** @constant */
                            kind: "voting";
                            needs: {
                                p: number;
                                d: number;
                                moreThan: boolean;
                            };
                            /** @enum {string} */
                            of: "voting" | "present";
                            quorum: ({
                                p: number;
                                d: number;
                                moreThan: boolean;
                            } | {
                                fixed: number;
                            }) | null;
                        };
                        /** @enum {string} */
                        electors: "members" | "ratified";
                        weighted: boolean;
                        proxy: boolean;
                    };
                    grace: number;
                    settle: number;
                };
                electors: string[];
                excluded: {
                    member: string;
                    article: string;
                }[];
                sponsors: string[];
                period: number;
            } | null;
            counts: {
                electors: number;
                members: number;
                faults: number;
                needed: number;
                adopts: number | null;
                rejects: number | null;
                deadline: {
                    away: number;
                    timely: number;
                    late: number;
                } | null;
            } | null;
            refused: {
                message: string;
                paths: string[];
            } | null;
        };
        MotionOpening: {
            /**
             * @description Where: `plenary` where left out.
             * @default plenary
             */
            in: string;
            rule: string;
            electors?: string[];
            /** @description Members whose own voice does not count. */
            excluded?: {
                member: string;
                article?: string;
            }[];
            /** @description Milliseconds that members have, where the rule leaves it open. */
            period?: number;
            /** @description Closers that may stay away, where the rule leaves it open; as many as can be where left out. */
            t?: number;
            sponsors?: string[];
            /** @description The motion that it takes up again, or after whose rejection its rule comes. */
            follows?: {
                /** @enum {string} */
                relation: "replaces" | "after";
                motion: string;
            };
            title: string;
            text?: string;
            /**
             * Format: base64
             * @description In place of the text: the bytes of a file that says it, in base64, 716800 at most.
             */
            attachment?: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        MotionWish: {
            /**
             * @description Where: `plenary` where left out.
             * @default plenary
             */
            in: string;
            rule: string;
            electors?: string[];
            /** @description Members whose own voice does not count. */
            excluded?: {
                member: string;
                article?: string;
            }[];
            /** @description Milliseconds that members have, where the rule leaves it open. */
            period?: number;
            /** @description Closers that may stay away, where the rule leaves it open; as many as can be where left out. */
            t?: number;
            sponsors?: string[];
            /** @description The motion that it takes up again, or after whose rejection its rule comes. */
            follows?: {
                /** @enum {string} */
                relation: "replaces" | "after";
                motion: string;
            };
        };
        Speaking: {
            value: ("support" | "oppose" | "abstain" | "no-objection" | "excluded") | {
                follow: string;
            };
            reasons?: string;
        };
        Reopening: {
            reasons?: string;
            value?: ("support" | "oppose" | "abstain" | "no-objection" | "excluded") | {
                follow: string;
            };
        };
        Reopened: {
            id: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            readers: string[];
            reopening: string;
        };
        Promises: {
            promises: {
                /** @description The happening that promises it. */
                id: string;
                /** @enum {string} */
                state: "pastDue" | "due" | "open" | "keptLate" | "kept" | "dropped";
                due: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    precision: "day" | "month" | "season" | "year" | "interval";
                } | null;
                /** @description Day on which the first text promised it. */
                made: string;
                /** @description Days it is late, or was kept late; days left where that is below 0; null without a date. */
                daysLate: number | null;
                /** @description The sentence that promises it. */
                says: {
                    event: string;
                    document: string;
                    /** @description Of the document; where it has none, where it came from. */
                    title: string;
                    publisher: string | null;
                    published: string | null;
                    language: string;
                    span: {
                        start: number;
                        end: number;
                        text: string;
                    };
                    speaker: {
                        name: string;
                        quoted: boolean;
                    } | null;
                    grade: {
                        /** @enum {string} */
                        reliability: "A" | "B" | "C" | "D" | "E" | "F";
                        credibility: 1 | 2 | 3 | 4 | 5 | 6;
                        reasons: string[];
                        /** @enum {string} */
                        by: "rules" | "person";
                    } | null;
                };
                happening: components["schemas"]["Happening"];
                /** @description The happening that keeps it, itself where its own texts tell of that. */
                keptBy: {
                    id: string;
                    date: {
                        from: string;
                        to: string;
                        /** @enum {string} */
                        precision: "day" | "month" | "season" | "year" | "interval";
                    } | null;
                    says: {
                        event: string;
                        document: string;
                        /** @description Of the document; where it has none, where it came from. */
                        title: string;
                        publisher: string | null;
                        published: string | null;
                        language: string;
                        span: {
                            start: number;
                            end: number;
                            text: string;
                        };
                        speaker: {
                            name: string;
                            quoted: boolean;
                        } | null;
                        grade: {
                            /** @enum {string} */
                            reliability: "A" | "B" | "C" | "D" | "E" | "F";
                            credibility: 1 | 2 | 3 | 4 | 5 | 6;
                            reasons: string[];
                            /** @enum {string} */
                            by: "rules" | "person";
                        } | null;
                    };
                } | null;
                reasons: string[];
            }[];
            counts: {
                pastDue: number;
                due: number;
                open: number;
                keptLate: number;
                kept: number;
                dropped: number;
            };
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
        };
        Publishers: {
            publishers: {
                /** @description Null: of documents that name none. */
                name: string | null;
                documents: number;
                events: number;
                /**
                 * @description As the rules find it.
                 * @enum {string}
                 */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                reasons: string[];
                /** @description Letters that persons gave its documents and events. */
                given: {
                    A: number;
                    B: number;
                    C: number;
                    D: number;
                    E: number;
                    F: number;
                };
                /** @description Figures that its claims earned. */
                fared: {
                    1: number;
                    2: number;
                    3: number;
                    4: number;
                    5: number;
                    6: number;
                };
                contradicted: number;
                languages: string[];
                first: string | null;
                last: string | null;
            }[];
        };
        QuestionSummary: {
            id: string;
            author: string;
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asked: number;
            question: {
                text: string;
                form: {
                    /** @constant */
                    kind: "binary";
                } | {
                    /** @constant */
                    kind: "multipleChoice";
                    options: string[];
                } | {
                    /** @constant */
                    kind: "ordered";
                    options: string[];
                } | {
                    /** @constant */
                    kind: "numeric";
                    unit: string;
                    range: {
                        low: number;
                        high: number;
                        openLow: boolean;
                        openHigh: boolean;
                    };
                } | {
                    /** @constant */
                    kind: "date";
                    range: {
                        /** Format: date-time */
                        low: string;
                        /** Format: date-time */
                        high: string;
                    };
                };
                /** Format: date-time */
                opens: string;
                /** Format: date-time */
                closes: string;
                /** Format: date-time */
                resolves: string;
            };
            /**
             * @description `carried`: it goes on as another question, under a newer membership.
             * @enum {string}
             */
            state: "upcoming" | "open" | "closed" | "carried" | "resolved";
            joint: {
                /** @constant */
                blind: true;
                /** @description Who has answered: never what. */
                members: string[];
            } | {
                /** @constant */
                blind: false;
                value: components["schemas"]["EstimateValue"] | null;
                headline: components["schemas"]["Headline"] | null;
                /** @description How the headline’s number got there: every step, or the newest 200. */
                steps: {
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    number: number;
                }[];
                stepCount: number;
                standing: {
                    author: string;
                    number: number | null;
                }[];
                dissents: number;
            };
            missing: string[];
            reask: components["schemas"]["Reask"];
            resolution: {
                outcome: {
                    /** @constant */
                    kind: "binary";
                    value: boolean;
                } | {
                    /** @constant */
                    kind: "option";
                    index: number;
                } | {
                    /** @constant */
                    kind: "number";
                    value: number;
                } | {
                    /** @constant */
                    kind: "instant";
                    /** Format: date-time */
                    value: string;
                } | {
                    /** @constant */
                    kind: "annulled";
                };
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                at: number;
                author: string;
            } | null;
            score: {
                rule: string;
                joint: number;
                closest: {
                    member: string;
                    score: number;
                } | null;
            } | null;
        };
        Questions: {
            questions: components["schemas"]["QuestionSummary"][];
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
            /** @description How many there are over all pages. */
            count: number;
            /** @description Of all questions the seat may read, whatever was asked for. */
            totals: {
                open: number;
                resolved: number;
                waiting: number;
                blind: number;
            };
        };
        Yardstick: {
            id: string;
            name: string;
            source: string;
            bands: {
                terms: string[];
                low: number;
                high: number;
                /** @constant */
                lowOpen?: true;
                /** @constant */
                highOpen?: true;
                /** @constant */
                additional?: true;
            }[];
            /** @description From 0 to 1: the first whose `upTo` is above a probability, or is it and is included, says its word. */
            stretches: {
                /** @description A probability. */
                upTo: number;
                /** @description Whether `upTo` belongs to it. */
                including: boolean;
                terms: string[] | null;
            }[];
        };
        Yardsticks: {
            yardsticks: components["schemas"]["Yardstick"][];
        };
        Asking: {
            text: string;
            /**
             * @description Where it stands, and so who reads it: `home` (where left out), `plenary`, or an id.
             * @default home
             */
            in: string;
            /**
             * @default {
             *       "kind": "binary"
             *     }
             */
            form: {
                /** @constant */
                kind: "binary";
            } | {
                /** @constant */
                kind: "multipleChoice";
                options: string[];
            } | {
                /** @constant */
                kind: "ordered";
                options: string[];
            } | {
                /** @constant */
                kind: "numeric";
                unit: string;
                range: {
                    low: number;
                    high: number;
                    openLow: boolean;
                    openHigh: boolean;
                };
            } | {
                /** @constant */
                kind: "date";
                range: {
                    /** Format: date-time */
                    low: string;
                    /** Format: date-time */
                    high: string;
                };
            };
            /** @description A day like 2020-10-27 (to its last moment, UTC) or a time like 2020-10-27T09:00:00Z. */
            closes: string;
            /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
            opens?: string;
            /** @description Until when the first round is blind: answers are sealed, and opened together. No such round where left out. */
            blindUntil?: string;
            /** @description A day like 2020-10-27 (to its last moment, UTC) or a time like 2020-10-27T09:00:00Z. */
            resolves?: string;
            criteria?: string;
            sourceOfTruth?: string;
            reask?: string[];
            /** @description The charter’s estimate threshold to put it under. */
            under?: string;
            /** @description The step that a relationship would have taken once it comes true. */
            relationship?: {
                between: string[];
                /** @enum {string} */
                dimension: "obligation" | "institution" | "decision" | "information" | "interoperability" | "materialTies" | "inclusiveness" | "orientation";
                step: number;
            };
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        Judging: {
            answer: {
                /** @constant */
                kind: "binary";
                probability: number;
                lowest?: number;
                highest?: number;
            } | {
                /** @constant */
                kind: "options";
                probabilities: number[];
            } | {
                /** @constant */
                kind: "quantiles";
                quantiles: {
                    level: number;
                    value: number;
                }[];
            } | {
                /** @constant */
                kind: "dateQuantiles";
                quantiles: {
                    level: number;
                    /** Format: date-time */
                    value: string;
                }[];
            };
            rationale?: string;
            confidence?: ("low" | "moderate" | "high") | null;
            evidence?: {
                id: string;
                /** @enum {string} */
                direction: "for" | "against";
                weight: 1 | 2 | 3;
            }[];
            dissent?: string;
            /** @description Shares of members that the seat expects to find each option likeliest: no and yes, or the options in their order. */
            expected?: number[];
            round?: number;
            /** @description The seat’s newest judgement when this was written, null for none: refused where another has come since. */
            basedOn?: string | null;
        };
        Resolving: {
            outcome: {
                /** @constant */
                kind: "binary";
                value: boolean;
            } | {
                /** @constant */
                kind: "option";
                index: number;
            } | {
                /** @constant */
                kind: "number";
                value: number;
            } | {
                /** @constant */
                kind: "instant";
                /** Format: date-time */
                value: string;
            } | {
                /** @constant */
                kind: "annulled";
            };
            /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
            at?: string;
            source?: string;
        };
        Feed: {
            id: string;
            url: string;
            /** @description Minutes from one visit to the next. */
            every: number;
            /** @description Whether the pages behind its entries are read too. */
            follow: boolean;
            /** @description When it is visited next: later than usual where visits failed. */
            next: string;
            last: {
                at: string;
                /** @description Entries read then. */
                read: number;
                /** @description What went wrong then. */
                error: {
                    code: string;
                    message: string;
                    paths: string[];
                } | null;
            } | null;
            /** @description Visits that failed since one went well. */
            failures: number;
            /** @description Whether it is being visited now. */
            visiting: boolean;
        };
        Feeds: {
            feeds: components["schemas"]["Feed"][];
        };
        FeedWish: {
            /** @description An http or https address on the public network. */
            url: string;
            /** @description Minutes between visits; 60 where left out. */
            every?: number;
            /** @description Reads the pages behind its entries where it does not carry them whole. */
            follow?: boolean;
        };
        FeedAct: Record<string, never>;
        Reading: {
            id: string;
            /** @description The file or the address, as it was given. */
            name: string;
            /** @enum {string} */
            state: "waiting" | "reading" | "done" | "stopped" | "failed";
            /** @description Documents read or refused. */
            done: number;
            /** @description Documents found to read. */
            found: number;
            /** @description Documents refused. */
            failed: number;
            /** @description Events in what was read. */
            events: number;
            /** @description Documents that stand in the seat’s home, the first 100; stopping keeps all. */
            documents: string[];
            /** @description The first of them. */
            document: string | null;
            /** @description Why it failed. */
            error: {
                code: string;
                message: string;
                paths: string[];
            } | null;
            /** @description What could not be read, each with its reason: the first 100. */
            failures: {
                name: string;
                code: string;
                message: string;
                paths: string[];
            }[];
        };
        ReadingWish: {
            /** @description An http or https address on the public network. */
            url?: string;
            /** @description Several of them. */
            urls?: string[];
            /** @description When it was published: a day or a time. */
            published?: string;
            /** @description Of a feed: reads the pages behind its entries where it does not carry them whole. */
            follow?: boolean;
        };
        Readings: {
            readings: components["schemas"]["Reading"][];
        };
        Change: {
            entries: number;
        };
        ReadLog: {
            entries: {
                /** @description A pseudonym; /api/people resolves it. */
                person: string;
                seat: string;
                record: string;
                /** @enum {string} */
                type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry" | "attachment";
                tlp: ("CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED") | null;
                /**
                 * @description Others’ answers to a question were looked at before the seat had given its own.
                 * @constant
                 */
                look?: true;
                /** Format: date-time */
                at: string;
            }[];
            /** @description For how many days an opening is kept. */
            days: number;
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
        };
        KeepingReadLog: {
            days: number;
        };
        Record: {
            id: string;
            compartment: string;
            readers: string[];
            author: string;
            generation: number;
            index: number;
            body: {
                /** @constant */
                format: "entente/record@1";
                type: string;
                version: number;
                coalition: string;
                compartment: string;
                author: string;
                epoch: string;
                /** Format: date-time */
                stated: string;
                /** @enum {string} */
                tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                refs: {
                    /** @enum {string} */
                    relation: "derivedFrom" | "about" | "answers" | "cites" | "resolves" | "replies" | "supersedes";
                    id: string;
                }[];
            } & {
                [key: string]: unknown;
            };
        };
        Comments: {
            comments: components["schemas"]["Said"][];
        };
        Commenting: {
            text: string;
            mentions?: string[];
            replies?: string;
        };
        Retracting: {
            id: string;
            /** @enum {string} */
            reason: "error" | "superseded" | "sourceWithdrawn" | "personalData" | "sharedByMistake" | "other";
        };
        Retraction: {
            retractions: {
                id: string;
                compartment: string;
                dropped: string[];
            }[];
            withdrawn: {
                id: string;
                author: string;
            }[];
        };
        Search: {
            hits: {
                id: string;
                /** @enum {string} */
                type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                title: string;
                author: string;
                /** @description Of a document; null of what people wrote here. */
                language: string | null;
                /** @description Where the words stand: UTF-16 offsets, of the marks too, into the stored text of a document or the text of what people wrote. */
                excerpt: {
                    start: number;
                    end: number;
                    text: string;
                    marks: {
                        start: number;
                        end: number;
                    }[];
                };
            }[];
            /** @description Whether the index had reached the newest record. */
            upToDate: boolean;
        };
        Relationship: {
            /** @description Nobody where nothing is told of any two. */
            members: string[];
            /** @description States of which something is told together with others. */
            known: string[];
            day: string;
            /** @description Whether all that came in is joined: of very many documents the last ones are joined a while later, and `/api/changes` tells when. */
            upToDate: boolean;
            /** @description Which kind of system it is, by what is owed. */
            kinds: ("coordination" | "consultationPact" | "collectiveSecurity" | "alliance")[];
            /** @description Kinds that it is not, the nearest first, with what each lacks. */
            nearest: {
                /** @enum {string} */
                kind: "coordination" | "consultationPact" | "collectiveSecurity" | "alliance";
                lacks: {
                    /** @enum {string} */
                    dimension: "obligation" | "institution" | "decision" | "information" | "interoperability" | "materialTies" | "inclusiveness" | "orientation";
                    /** @description Where it stands; null where nothing says. */
                    from: number | null;
                    to: number;
                }[];
            }[];
            bonds: {
                id: string;
                name: string;
                /** @enum {string} */
                binding: "legal" | "political";
                since: string;
                parties: number | null;
                kinds: ("coordination" | "consultationPact" | "collectiveSecurity" | "alliance")[];
                /** @description Kinds that it is not, the nearest first, with what each lacks. */
                nearest: {
                    /** @enum {string} */
                    kind: "coordination" | "consultationPact" | "collectiveSecurity" | "alliance";
                    lacks: {
                        /** @enum {string} */
                        dimension: "obligation" | "institution" | "decision" | "information" | "interoperability" | "materialTies" | "inclusiveness" | "orientation";
                        /** @description Where it stands; null where nothing says. */
                        from: number | null;
                        to: number;
                    }[];
                }[];
            }[];
            /** @description Charters in force that stand on the same step on most dimensions. */
            alike: {
                id: string;
                name: string;
                same: ("obligation" | "institution" | "decision" | "information" | "interoperability" | "materialTies" | "inclusiveness" | "orientation")[];
            }[];
            beside: {
                id: string;
                name: string;
                /** @enum {string} */
                standing: "notYet" | "earlier" | "signed" | "inForce" | "ended";
            }[];
            dimensions: {
                /** @enum {string} */
                dimension: "obligation" | "institution" | "decision" | "information" | "interoperability" | "materialTies" | "inclusiveness" | "orientation";
                /** @description The steps of its scale, lowest first. */
                steps: string[];
                /** @description Where it stands: the higher of what is owed and what is done. */
                step: number | null;
                /** @description What the members do, from each day on: 0 to 1 along the scale. */
                practice: {
                    day: string;
                    value: number | null;
                    /** @description The highest step that is likelier than not reached. */
                    step: number | null;
                    /** @description Happenings that moved it. */
                    by: string[];
                }[];
                /** @description What the charter of the fewest parties that binds them all makes them owe, from each day on. */
                owed: {
                    day: string;
                    /** @description Null where none binds them all. */
                    charter: string | null;
                    step: number | null;
                    value: number | null;
                    behind: {
                        article: string;
                        unverified: boolean;
                    }[];
                }[];
                /** @description The newest of the happenings that count here, the earliest first. */
                deeds: string[];
                deedCount: number;
                /** @description Happenings that would count and cannot be judged. */
                unjudged: string[];
                unjudgedCount: number;
                /** @description What is announced and would count once done. */
                ahead: string[];
                aheadCount: number;
                /** @description Where the charters asked for stand on the day. */
                beside: {
                    charter: string;
                    step: number | null;
                    value: number | null;
                    behind: {
                        article: string;
                        unverified: boolean;
                    }[];
                }[];
            }[];
            happenings: {
                happening: components["schemas"]["Happening"];
                /** @description What its grade counts; null where it cannot be judged. */
                weight: number | null;
            }[];
            /** @description Questions whose coming true would take it to a step. */
            forecasts: {
                question: string;
                text: string;
                /** @enum {string} */
                dimension: "obligation" | "institution" | "decision" | "information" | "interoperability" | "materialTies" | "inclusiveness" | "orientation";
                step: number;
                /**
                 * @description `carried`: it goes on as another question, under a newer membership.
                 * @enum {string}
                 */
                state: "upcoming" | "open" | "closed" | "carried" | "resolved";
                closes: string;
                blind: boolean;
                /** @description The joint estimate; null where there is none, or the seat is blind. */
                probability: number | null;
                /** @description How it came out, where it has. */
                outcome: boolean | null;
            }[];
        };
        Roster: {
            /** @description Twelve words of the coalition, by which a newcomer knows that an invitation is to this one. */
            words: string[];
            /** @description Whether a node elsewhere can join: a study has one host. */
            takesIn: boolean;
            members: {
                name: string;
                host: string;
                /** @enum {string} */
                status: "member" | "observer" | "suspended";
                weight: number;
                ratified: boolean;
                generation: number;
                /** @description Twelve words of the keys, to be compared by another way than they came. */
                words: string[];
                /** @description Whether its seat is on this node. */
                here: boolean;
                /** @description Whether it has said that it leaves. */
                leaves: boolean;
                /** @description Others whom the same host runs. */
                hostedWith: string[];
            }[];
            counts: {
                members: number;
                faults: number;
                quorum: number;
            };
            epochs: {
                id: string;
                number: number;
                members: number;
                charter: string;
                /** @description What is otherwise than in the epoch before. */
                differs: ({
                    /** @enum {string} */
                    kind: "joined" | "gone" | "keys";
                    member: string;
                } | {
                    /** @constant */
                    kind: "status";
                    member: string;
                    /** @enum {string} */
                    status: "member" | "observer" | "suspended";
                } | {
                    /** @constant */
                    kind: "charter";
                    charter: string;
                } | {
                    /** @constant */
                    kind: "restored";
                })[];
                motion: {
                    id: string;
                    title: string;
                } | null;
                /** @description Where logs ended with it. */
                ended: {
                    member: string;
                    heads: {
                        compartment: string;
                        generation: number;
                        size: number;
                        root: string;
                    }[];
                }[];
            }[];
            slot: {
                attempt: number;
                dead: string | null;
                motions: {
                    id: string;
                    title: string;
                    /** @enum {string} */
                    kind: "amend" | "join" | "leave" | "suspend" | "expel" | "rotate" | "recover" | "reinstate";
                    mover: string;
                    /** @description Supporters that it needs. */
                    needed: number;
                    supporters: string[];
                }[];
                /** @description Who supports none of them. */
                none: string[];
                /** @description Who has not spoken in the slot. */
                missing: string[];
            };
            /** @description Motions for whose sake the seat says nothing new on others. */
            freezing: string[];
        };
        KeyRequest: {
            file: string;
            name: string;
            /** @description Twelve words of the keys, to be compared by another way than they came. */
            words: string[];
        };
        KeyRequestSays: {
            /** @enum {string} */
            kind: "rotate" | "recover" | "join";
            member: string;
            host: string;
            /** @description Of a newcomer: where it says that it will be reached. */
            url: string | null;
            /** @description Twelve words of the keys, to be compared by another way than they came. */
            words: string[];
        };
        RosterOpening: {
            wanted: {
                /** @constant */
                kind: "amend";
                /** @description The charter body, as its file has it. */
                charter: string;
            } | {
                /** @enum {string} */
                kind: "leave" | "suspend" | "reinstate" | "expel";
                member: string;
            } | {
                /** @enum {string} */
                kind: "rotate" | "recover" | "join";
                /** @description The request for keys, as its file has it. */
                request: string;
            };
            title?: string;
            text?: string;
            /** @description Milliseconds that members have. */
            period?: number;
        };
        LeaveNotice: {
            /** @default  */
            reasons: string;
        };
        KeysWanted: {
            /** @enum {string} */
            kind: "rotate" | "recover" | "join";
        };
        KeyRequestFile: {
            request: string;
        };
        Retractions: {
            retractions: {
                id: string;
                author: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                /** Format: date-time */
                stated: string;
                /** @enum {string} */
                reason: "error" | "superseded" | "sourceWithdrawn" | "personalData" | "sharedByMistake" | "other";
                retracts: string[];
            }[];
            /** @description What `after` takes for the next page; null on the last. */
            next: string | null;
        };
        RemovingSample: Record<string, never>;
        SampleRemoved: {
            /** @constant */
            removed: true;
        };
        Scenario: {
            day: string;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            at: number;
            unit: string | null;
            sides: {
                id: string;
                name: string;
                /** @enum {string} */
                standing: "notYet" | "earlier" | "signed" | "inForce" | "ended";
                members: string[];
                outcome: {
                    duties: components["schemas"]["Duties"];
                    /** @description Members but for those hit and those that did it; null where nobody is listed by name. */
                    takers: {
                        bound: string[];
                        choosing: string[];
                        letOff: string[];
                        free: string[];
                    } | null;
                    /** @description Hours from the event; `worst` is null where the text sets no time. */
                    consulting: {
                        duty: components["schemas"]["Duty"];
                        best: number;
                        worst: number | null;
                    } | null;
                    /** @description Ways in which the members may decide to act together. */
                    routes: {
                        reading: components["schemas"]["RuleReading"];
                        runs: boolean;
                        /** @description Hours it takes at least; null where the motion sets the time, or it does not run. */
                        best: number | null;
                        electors: number | null;
                        stop: ({
                            /** @constant */
                            kind: "anyone";
                        } | {
                            /** @constant */
                            kind: "veto";
                            holders: string[];
                        } | {
                            /** @constant */
                            kind: "number";
                            count: number | null;
                        }) | null;
                        bindsDissenters: boolean | null;
                    }[];
                    /** @description Hours after which action may be decided in the best case. */
                    best: number | null;
                    worst: {
                        /** @constant */
                        kind: "bound";
                        hours: number | null;
                    } | {
                        /** @constant */
                        kind: "never";
                        /** @enum {string} */
                        because: "eachChooses" | "stopped" | "noWay";
                    };
                    /** @description The fewest members that can stop a common decision. */
                    stoppers: number | null;
                };
                /** @description Expected loss now, with those alone that are bound to take part, and with all that may. */
                risks: {
                    risk: string;
                    title: string;
                    now: number;
                    least: number;
                    most: number;
                }[];
                borne: {
                    member: string | null;
                    now: number;
                    least: number;
                    most: number;
                }[];
            }[];
        };
        QuestionItem: {
            id: string;
            text: string;
            form: {
                /** @constant */
                kind: "binary";
            } | {
                /** @constant */
                kind: "multipleChoice";
                options: string[];
            } | {
                /** @constant */
                kind: "ordered";
                options: string[];
            } | {
                /** @constant */
                kind: "numeric";
                unit: string;
                range: {
                    low: number;
                    high: number;
                    openLow: boolean;
                    openHigh: boolean;
                };
            } | {
                /** @constant */
                kind: "date";
                range: {
                    /** Format: date-time */
                    low: string;
                    /** Format: date-time */
                    high: string;
                };
            };
            /** @description `plenary`, `home`, or an id. */
            compartment: string;
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            closes: number;
            reask: components["schemas"]["Reask"];
            answered: string[];
            /** @description Null where there is none, or none for this seat yet. */
            headline: components["schemas"]["Headline"] | null;
            /** @description The seat’s own answer on the headline’s scale. */
            own: number | null;
        };
        Today: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            asOf: number;
            /** @description When this person last marked Today as seen; null before the first time. */
            since: number | null;
            /** @description Answered, and due to be asked again. */
            reask: {
                items: components["schemas"]["QuestionItem"][];
                /** @description How many there are; `items` holds the first. */
                total: number;
            };
            /** @description Open and not answered by this seat. */
            unanswered: {
                items: components["schemas"]["QuestionItem"][];
                /** @description How many there are; `items` holds the first. */
                total: number;
            };
            /** @description Closing within a fortnight. */
            closing: {
                items: components["schemas"]["QuestionItem"][];
                /** @description How many there are; `items` holds the first. */
                total: number;
            };
            /** @description Calls by name that this person has not seen. */
            mentions: {
                items: {
                    id: string;
                    about: string;
                    author: string;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    at: number;
                    text: string;
                    masked: boolean;
                    title: string;
                    /** @enum {string} */
                    type: "document" | "event" | "grade" | "question" | "judgement" | "resolution" | "comment" | "activity" | "retraction" | "release" | "hypotheses" | "consistency" | "assumption" | "indicator" | "risk" | "mitigation" | "timing" | "fork" | "forkNotice" | "endpoint" | "dropReceipt" | "consultation" | "hearing" | "motion" | "receipt" | "served" | "position" | "ballot" | "closing" | "reopening" | "withdrawal" | "freezePromise" | "leaveNotice" | "succession" | "commit" | "reveal" | "carry";
                }[];
                /** @description How many there are; `items` holds the first. */
                total: number;
            };
            /** @description Of this seat, waiting for a decision. */
            releases: {
                items: components["schemas"]["Proposal"][];
                /** @description How many there are; `items` holds the first. */
                total: number;
            };
            /** @description Readings of this run that failed, wholly or for a document. */
            readings: {
                id: string;
                name: string;
                code: string;
                message: string;
            }[];
            ledger: {
                logs: {
                    member: string;
                    entries: number;
                    /** @description Entries that no signed head covers yet. */
                    unsigned: number;
                    newest: number | null;
                }[];
                /** @description Why this node may not sign, if so. */
                mute: string | null;
                /** @description Records that cannot be used and are kept apart. */
                quarantined: number;
            };
        };
        TodayEvidence: {
            /** @description Told by events that came in since this person marked Today as seen. */
            contradictions: {
                items: {
                    happening: string;
                    says: {
                        event: string;
                        document: string;
                        /** @description Of the document; where it has none, where it came from. */
                        title: string;
                        publisher: string | null;
                        published: string | null;
                        language: string;
                        span: {
                            start: number;
                            end: number;
                            text: string;
                        };
                        speaker: {
                            name: string;
                            quoted: boolean;
                        } | null;
                        grade: {
                            /** @enum {string} */
                            reliability: "A" | "B" | "C" | "D" | "E" | "F";
                            credibility: 1 | 2 | 3 | 4 | 5 | 6;
                            reasons: string[];
                            /** @enum {string} */
                            by: "rules" | "person";
                        } | null;
                    };
                    contradiction: components["schemas"]["Contradiction"];
                    /** @description Whose answers cite one of its sides. */
                    questions: string[];
                }[];
                /** @description How many there are; `items` holds the first. */
                total: number;
            };
            /** @description Past due, the longest first. */
            promises: {
                items: {
                    happening: string;
                    says: {
                        event: string;
                        document: string;
                        /** @description Of the document; where it has none, where it came from. */
                        title: string;
                        publisher: string | null;
                        published: string | null;
                        language: string;
                        span: {
                            start: number;
                            end: number;
                            text: string;
                        };
                        speaker: {
                            name: string;
                            quoted: boolean;
                        } | null;
                        grade: {
                            /** @enum {string} */
                            reliability: "A" | "B" | "C" | "D" | "E" | "F";
                            credibility: 1 | 2 | 3 | 4 | 5 | 6;
                            reasons: string[];
                            /** @enum {string} */
                            by: "rules" | "person";
                        } | null;
                    };
                    due: {
                        from: string;
                        to: string;
                        /** @enum {string} */
                        precision: "day" | "month" | "season" | "year" | "interval";
                    } | null;
                    made: string;
                    daysLate: number | null;
                }[];
                /** @description How many there are; `items` holds the first. */
                total: number;
            };
        };
        Counts: {
            questions: number;
            mentions: number;
            releases: number;
            /** @description Null where there is no motion, and no rule to move one by. */
            motions: number | null;
        };
        Seeing: {
            place: "today" | string;
        };
        Seen: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            at: number;
        };
        Track: {
            period: {
                from: number | null;
                until: number | null;
            };
            questions: {
                id: string;
                text: string;
                kind: string;
                /** @description `plenary`, `home`, or an id. */
                compartment: string;
                outcome: {
                    /** @constant */
                    kind: "binary";
                    value: boolean;
                } | {
                    /** @constant */
                    kind: "option";
                    index: number;
                } | {
                    /** @constant */
                    kind: "number";
                    value: number;
                } | {
                    /** @constant */
                    kind: "instant";
                    /** Format: date-time */
                    value: string;
                } | {
                    /** @constant */
                    kind: "annulled";
                };
                /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                at: number;
            }[];
            members: {
                member: string;
                /** @description Questions with an answer that stood for some time. */
                questions: number;
                /** @description Means over questions, weighted by the share of time that was covered. Less is better for brier and crps (a share of the question’s range), more for log, baseline and peer (points). */
                scores: {
                    brier: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    log: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    crps: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    baseline: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    peer: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                };
                /** @description How often came true what was last said to be so likely, with Wilson’s 95 % interval. */
                curve: {
                    low: number;
                    high: number;
                    count: number;
                    happened: number;
                    mean: number | null;
                    share: number | null;
                    interval: {
                        low: number;
                        high: number;
                    } | null;
                }[];
                /** @description brier = reliability − resolution + uncertainty + withinBins, of the last answers. */
                murphy: {
                    brier: number;
                    reliability: number;
                    resolution: number;
                    uncertainty: number;
                    withinBins: number;
                } | null;
                /** @description How often numbers and dates came out at or below the quantile last given at a level. */
                levels: {
                    level: number;
                    count: number;
                    below: number;
                    share: number;
                    interval: {
                        low: number;
                        high: number;
                    };
                }[];
                perQuestion: {
                    id: string;
                    scores: {
                        brier: {
                            mean: number;
                            coverage: number;
                        } | null;
                        log: {
                            mean: number;
                            coverage: number;
                        } | null;
                        crps: {
                            mean: number;
                            coverage: number;
                        } | null;
                        baseline: {
                            mean: number;
                            coverage: number;
                        } | null;
                        peer: {
                            mean: number;
                            coverage: number;
                        } | null;
                    };
                }[];
            }[];
            joint: {
                /** @description Questions with an answer that stood for some time. */
                questions: number;
                /** @description Means over questions, weighted by the share of time that was covered. Less is better for brier and crps (a share of the question’s range), more for log, baseline and peer (points). */
                scores: {
                    brier: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    log: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    crps: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    baseline: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                    peer: {
                        mean: number;
                        coverage: number;
                        questions: number;
                    } | null;
                };
                /** @description How often came true what was last said to be so likely, with Wilson’s 95 % interval. */
                curve: {
                    low: number;
                    high: number;
                    count: number;
                    happened: number;
                    mean: number | null;
                    share: number | null;
                    interval: {
                        low: number;
                        high: number;
                    } | null;
                }[];
                /** @description brier = reliability − resolution + uncertainty + withinBins, of the last answers. */
                murphy: {
                    brier: number;
                    reliability: number;
                    resolution: number;
                    uncertainty: number;
                    withinBins: number;
                } | null;
                /** @description How often numbers and dates came out at or below the quantile last given at a level. */
                levels: {
                    level: number;
                    count: number;
                    below: number;
                    share: number;
                    interval: {
                        low: number;
                        high: number;
                    };
                }[];
                perQuestion: {
                    id: string;
                    scores: {
                        brier: {
                            mean: number;
                            coverage: number;
                        } | null;
                        log: {
                            mean: number;
                            coverage: number;
                        } | null;
                        crps: {
                            mean: number;
                            coverage: number;
                        } | null;
                        baseline: {
                            mean: number;
                            coverage: number;
                        } | null;
                        peer: {
                            mean: number;
                            coverage: number;
                        } | null;
                    };
                }[];
            };
        };
        Watch: {
            id: string;
            path: string;
            /** @description Files read of it as they stand. */
            read: number;
            /** @description Files that could not be read as they stand; they are tried again when they change. */
            failed: {
                name: string;
                code: string;
                message: string;
                paths: string[];
            }[];
            /** @description Why the folder itself is not looked into, or not whole. */
            error: {
                code: string;
                message: string;
                paths: string[];
            } | null;
        };
        Watches: {
            watches: components["schemas"]["Watch"][];
        };
        WatchWish: {
            /** @description Its path on the node’s machine. */
            path: string;
        };
        WatchAct: Record<string, never>;
        Fork: {
            id: string;
            compartment: string;
            member: string;
            generation: number;
            /** @description The smaller first. */
            heads: {
                size: number;
                /** @description In base64. */
                root: string;
                /** @description The signed head, as the log’s key signed it. */
                note: string;
            }[];
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            at: number;
            /** @description Who gave what showed it; null where this node found it. */
            from: string | null;
            /** @description When somebody of the seat said to have read it. */
            read: number | null;
            /** @description The proof file, which anybody with the roster can check. */
            proof: string;
        };
        Forks: {
            forks: components["schemas"]["Fork"][];
            /** @description Members about whose log readers of a compartment that is not the seat’s hold a proof. */
            noticed: string[];
        };
        ForkRead: Record<string, never>;
        WitnessState: {
            logs: {
                compartment: string;
                member: string;
                generation: number;
                entries: number;
                /** @description The newest signed head, and the readers that say to hold what it stands over. */
                head: {
                    size: number;
                    held: string[];
                } | null;
                /** @description Entries under the largest head that a quorum stands behind. */
                counted: number;
                /** @description Entries with a witnessed time. */
                timed: number;
                /** @description Signers that a head needs, its author one of them. */
                needed: number;
            }[];
            registers: {
                compartment: string;
                author: string;
                /** @description The next tick to be found. */
                next: number;
                /** @description The last head that a line of the register committed to. */
                head: {
                    generation: number;
                    size: number;
                } | null;
                /** @description What does not fit; `unheld` may only be late. */
                finding: {
                    /** @enum {string} */
                    kind: "repeated" | "missing" | "disordered" | "unheld";
                    tick: number;
                    /** @description Milliseconds since 1970-01-01T00:00:00Z. */
                    since: number;
                } | null;
            }[];
        };
    };
    responses: {
        /** @description Refused, with the reason. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "E_NOT_FOUND",
                 *         "message": "nothing with id 00000000 is here",
                 *         "paths": [
                 *           "00000000"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description The acting seat; may be left out where one seat is hosted. */
        SeatHeader: string;
        /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
        Meant: "1";
        /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
        SeatQuery: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiSession: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says who asks, in which coalition, and by which clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signedIn": true,
                     *       "firstRun": false,
                     *       "ways": {
                     *         "passkey": "localhost",
                     *         "organisation": null
                     *       },
                     *       "person": {
                     *         "id": "3f9a0c517be24d86",
                     *         "name": "Anna",
                     *         "roles": [
                     *           "analyst"
                     *         ],
                     *         "acts": [
                     *           "read",
                     *           "draft",
                     *           "judge"
                     *         ],
                     *         "seats": [
                     *           "treaty"
                     *         ]
                     *       },
                     *       "seats": [
                     *         {
                     *           "name": "energy",
                     *           "display": "Energy desk",
                     *           "host": "local"
                     *         },
                     *         {
                     *           "name": "treaty",
                     *           "display": "Treaty desk",
                     *           "host": "local"
                     *         }
                     *       ],
                     *       "coalition": {
                     *         "name": "Study coalition",
                     *         "study": true,
                     *         "oneHost": true,
                     *         "members": 2,
                     *         "sample": null
                     *       },
                     *       "clock": {
                     *         "now": "2020-10-27T09:00:00.000Z",
                     *         "study": true
                     *       },
                     *       "mute": false,
                     *       "version": "0.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiSessionOwner: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "7KQ2-M8XD-4RTZ",
                 *       "name": "Anna",
                 *       "username": "anna",
                 *       "password": "a long sentence"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimingNode"];
            };
        };
        responses: {
            /** @description Makes the first owner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": null
                     *     }
                     */
                    "application/json": components["schemas"]["NodeClaimed"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiSessionInvitation: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "H4TN-9WEP-2CKJ",
                 *       "password": "a long sentence"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptingInvitation"];
            };
        };
        responses: {
            /** @description Opens an account with the code of an invitation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Anna",
                     *       "username": "anna",
                     *       "open": true
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationAccepted"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiOrganisation: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisation": {
                 *         "issuer": "https://sign-in.example.org",
                 *         "clientId": "entente",
                 *         "clientSecret": "known to both",
                 *         "name": "Ministry"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Organisation"];
            };
        };
        responses: {
            /** @description Sets the organisation’s own sign-in, or takes it away */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiToday: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives what waits on the seat and what changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": 1603789200000,
                     *       "since": null,
                     *       "reask": {
                     *         "items": [],
                     *         "total": 0
                     *       },
                     *       "unanswered": {
                     *         "items": [
                     *           {
                     *             "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *             "text": "Will the joint exercise be held by the end of June 2021?",
                     *             "form": {
                     *               "kind": "binary"
                     *             },
                     *             "compartment": "plenary",
                     *             "closes": 1625097600000,
                     *             "reask": {
                     *               "due": true,
                     *               "at": 1603789200000,
                     *               "why": [
                     *                 {
                     *                   "rule": "unanswered",
                     *                   "since": 1603789200000
                     *                 }
                     *               ]
                     *             },
                     *             "answered": [
                     *               "treaty"
                     *             ],
                     *             "headline": null,
                     *             "own": null
                     *           }
                     *         ],
                     *         "total": 1
                     *       },
                     *       "closing": {
                     *         "items": [],
                     *         "total": 0
                     *       },
                     *       "mentions": {
                     *         "items": [
                     *           {
                     *             "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *             "about": "6666666666666666666666666666666666666666666666666666666666666666",
                     *             "author": "treaty",
                     *             "at": 1603789200000,
                     *             "text": "Which ministry is meant?",
                     *             "masked": false,
                     *             "title": "Will the joint exercise be held by the end of June 2021?",
                     *             "type": "question"
                     *           }
                     *         ],
                     *         "total": 1
                     *       },
                     *       "releases": {
                     *         "items": [],
                     *         "total": 0
                     *       },
                     *       "readings": [],
                     *       "ledger": {
                     *         "logs": [
                     *           {
                     *             "member": "energy",
                     *             "entries": 3,
                     *             "unsigned": 0,
                     *             "newest": 1603789200000
                     *           },
                     *           {
                     *             "member": "treaty",
                     *             "entries": 12,
                     *             "unsigned": 0,
                     *             "newest": 1603789200000
                     *           }
                     *         ],
                     *         "mute": null,
                     *         "quarantined": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Today"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiTodayEvidence: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the contradictions that are new to this person, and the promises past due */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contradictions": {
                     *         "items": [],
                     *         "total": 0
                     *       },
                     *       "promises": {
                     *         "items": [],
                     *         "total": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TodayEvidence"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiCounts: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the numbers beside the names of pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "questions": 1,
                     *       "mentions": 1,
                     *       "releases": 0,
                     *       "motions": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Counts"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiSeen: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "place": "today"
                 *     }
                 */
                "application/json": components["schemas"]["Seeing"];
            };
        };
        responses: {
            /** @description Marks Today, or what was said of a record, as seen by this person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": 1603789200000
                     *     }
                     */
                    "application/json": components["schemas"]["Seen"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiTrack: {
        parameters: {
            query?: {
                /** @description One member alone; all where left out. */
                member?: string;
                /** @description When questions came out: 2020, 2020-10, 2020-10-01 or 2020-10-01..2020-12-31; either end may be left out. */
                period?: string;
                /** @description Kinds of question, compartments and ids of questions in full, with commas between. */
                set?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the track records of members on questions that came out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "period": {
                     *         "from": null,
                     *         "until": null
                     *       },
                     *       "questions": [
                     *         {
                     *           "id": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                     *           "text": "Will it be held?",
                     *           "kind": "binary",
                     *           "compartment": "plenary",
                     *           "outcome": {
                     *             "kind": "binary",
                     *             "value": true
                     *           },
                     *           "at": 1606435200000
                     *         }
                     *       ],
                     *       "members": [
                     *         {
                     *           "member": "treaty",
                     *           "questions": 1,
                     *           "scores": {
                     *             "brier": {
                     *               "mean": 0.09,
                     *               "coverage": 1,
                     *               "questions": 1
                     *             },
                     *             "log": {
                     *               "mean": -0.357,
                     *               "coverage": 1,
                     *               "questions": 1
                     *             },
                     *             "crps": null,
                     *             "baseline": {
                     *               "mean": 48.5,
                     *               "coverage": 1,
                     *               "questions": 1
                     *             },
                     *             "peer": {
                     *               "mean": 0,
                     *               "coverage": 1,
                     *               "questions": 1
                     *             }
                     *           },
                     *           "curve": [
                     *             {
                     *               "low": 0.7,
                     *               "high": 0.8,
                     *               "count": 1,
                     *               "happened": 1,
                     *               "mean": 0.7,
                     *               "share": 1,
                     *               "interval": {
                     *                 "low": 0.207,
                     *                 "high": 1
                     *               }
                     *             }
                     *           ],
                     *           "murphy": {
                     *             "brier": 0.09,
                     *             "reliability": 0.09,
                     *             "resolution": 0,
                     *             "uncertainty": 0,
                     *             "withinBins": 0
                     *           },
                     *           "levels": [],
                     *           "perQuestion": [
                     *             {
                     *               "id": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                     *               "scores": {
                     *                 "brier": {
                     *                   "mean": 0.09,
                     *                   "coverage": 1
                     *                 },
                     *                 "log": {
                     *                   "mean": -0.357,
                     *                   "coverage": 1
                     *                 },
                     *                 "crps": null,
                     *                 "baseline": {
                     *                   "mean": 48.5,
                     *                   "coverage": 1
                     *                 },
                     *                 "peer": {
                     *                   "mean": 0,
                     *                   "coverage": 1
                     *                 }
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "joint": {
                     *         "questions": 1,
                     *         "scores": {
                     *           "brier": {
                     *             "mean": 0.09,
                     *             "coverage": 1,
                     *             "questions": 1
                     *           },
                     *           "log": {
                     *             "mean": -0.357,
                     *             "coverage": 1,
                     *             "questions": 1
                     *           },
                     *           "crps": null,
                     *           "baseline": {
                     *             "mean": 48.5,
                     *             "coverage": 1,
                     *             "questions": 1
                     *           },
                     *           "peer": {
                     *             "mean": 0,
                     *             "coverage": 1,
                     *             "questions": 1
                     *           }
                     *         },
                     *         "curve": [
                     *           {
                     *             "low": 0.7,
                     *             "high": 0.8,
                     *             "count": 1,
                     *             "happened": 1,
                     *             "mean": 0.7,
                     *             "share": 1,
                     *             "interval": {
                     *               "low": 0.207,
                     *               "high": 1
                     *             }
                     *           }
                     *         ],
                     *         "murphy": {
                     *           "brier": 0.09,
                     *           "reliability": 0.09,
                     *           "resolution": 0,
                     *           "uncertainty": 0,
                     *           "withinBins": 0
                     *         },
                     *         "levels": [],
                     *         "perQuestion": [
                     *           {
                     *             "id": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                     *             "scores": {
                     *               "brier": {
                     *                 "mean": 0.09,
                     *                 "coverage": 1
                     *               },
                     *               "log": {
                     *                 "mean": -0.357,
                     *                 "coverage": 1
                     *               },
                     *               "crps": null,
                     *               "baseline": {
                     *                 "mean": 48.5,
                     *                 "coverage": 1
                     *               },
                     *               "peer": {
                     *                 "mean": 0,
                     *                 "coverage": 1
                     *               }
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Track"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiNode: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says which node this is and what the seat may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "0.1.0",
                     *       "coalition": "9999999999999999999999999999999999999999999999999999999999999999",
                     *       "study": true,
                     *       "epoch": {
                     *         "number": 0,
                     *         "id": "9999999999999999999999999999999999999999999999999999999999999999"
                     *       },
                     *       "charter": {
                     *         "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *         "name": "Study",
                     *         "estimateMethod": {
                     *           "name": "geometricMeanOfOdds",
                     *           "version": 1,
                     *           "clip": 0.01
                     *         }
                     *       },
                     *       "seats": [
                     *         "energy",
                     *         "treaty"
                     *       ],
                     *       "acting": "treaty",
                     *       "compartments": [
                     *         {
                     *           "id": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
                     *           "name": "plenary",
                     *           "readers": [
                     *             "energy",
                     *             "treaty"
                     *           ],
                     *           "tlp": "CLEAR",
                     *           "public": false
                     *         },
                     *         {
                     *           "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *           "name": "home",
                     *           "readers": [
                     *             "treaty"
                     *           ],
                     *           "tlp": "RED",
                     *           "public": false
                     *         }
                     *       ],
                     *       "hostedTogether": [
                     *         {
                     *           "host": "local",
                     *           "members": [
                     *             "energy",
                     *             "treaty"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Node"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiAudit: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recomputes and checks everything held here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holds": true,
                     *       "problems": [],
                     *       "coalition": "9999999999999999999999999999999999999999999999999999999999999999",
                     *       "logs": [
                     *         {
                     *           "origin": "entente/9999999999999999999999999999999999999999999999999999999999999999/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/treaty/0",
                     *           "size": 12,
                     *           "signedSize": 12,
                     *           "missingBodies": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Audit"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiDoctor: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says in words how the node stands and what to do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "diagnoses": [
                     *         {
                     *           "weight": "note",
                     *           "about": "keys",
                     *           "says": "The keys are encrypted under a random secret on this machine, not under a passphrase.",
                     *           "next": "entente keys passphrase sets one"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Doctor"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiCharters: {
        parameters: {
            query?: {
                /** @description As it stood on this day; today, by the coalition’s clock, where left out. */
                date?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists charters of the world, and templates to found on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "day": "2020-10-27",
                     *       "charters": [
                     *         {
                     *           "id": "fpda",
                     *           "name": "Five Power Defence Arrangements",
                     *           "summary": "Five states consult at once if Malaysia or Singapore is attacked or threatened from outside; none has to fight.",
                     *           "template": false,
                     *           "instrument": {
                     *             "kind": "politicalDocument",
                     *             "binding": "political",
                     *             "signed": "1971-04-16",
                     *             "inForce": "1971-11-01",
                     *             "expiry": null,
                     *             "earlier": [],
                     *             "amended": [],
                     *             "article": "communique",
                     *             "source": "official",
                     *             "unverified": false
                     *           },
                     *           "standing": "inForce",
                     *           "members": 5,
                     *           "rules": {
                     *             "statements": 3,
                     *             "read": 2
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Charters"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiChartersCompare: {
        parameters: {
            query: {
                left: string;
                right: string;
                /** @description As it stood on this day; today, by the coalition’s clock, where left out. */
                date?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Puts two charters side by side: by what happens, and what is then owed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "day": "2020-10-27",
                     *       "left": {
                     *         "id": "fpda",
                     *         "name": "Five Power Defence Arrangements",
                     *         "standing": "inForce",
                     *         "members": 5
                     *       },
                     *       "right": {
                     *         "id": "quad",
                     *         "name": "Quadrilateral dialogue (Quad)",
                     *         "standing": "inForce",
                     *         "members": 4
                     *       },
                     *       "rows": [
                     *         {
                     *           "about": {
                     *             "kind": "situation",
                     *             "situation": "armedAttack"
                     *           },
                     *           "left": [
                     *             {
                     *               "key": "consult shall at once members inside victim",
                     *               "strength": "shall",
                     *               "says": "Consult at once, to decide on measures, joint or separate. The hurry was read on a secondary page.",
                     *               "article": "communique, para. 5 (number not read)",
                     *               "unverified": false
                     *             }
                     *           ],
                     *           "right": [],
                     *           "differs": true
                     *         }
                     *       ],
                     *       "members": {
                     *         "both": [
                     *           "AUS"
                     *         ],
                     *         "left": [
                     *           "GBR",
                     *           "MYS",
                     *           "NZL",
                     *           "SGP"
                     *         ],
                     *         "right": [
                     *           "IND",
                     *           "JPN",
                     *           "USA"
                     *         ]
                     *       },
                     *       "distances": {
                     *         "obligation": -0.4,
                     *         "institution": -0.75,
                     *         "decision": 0,
                     *         "information": 0,
                     *         "interoperability": -1,
                     *         "materialTies": -1,
                     *         "inclusiveness": 0,
                     *         "orientation": 0
                     *       },
                     *       "codes": {
                     *         "defense": {
                     *           "left": 0,
                     *           "right": 0
                     *         },
                     *         "offense": {
                     *           "left": 0,
                     *           "right": 0
                     *         },
                     *         "neutral": {
                     *           "left": 0,
                     *           "right": 0
                     *         },
                     *         "nonagg": {
                     *           "left": 0,
                     *           "right": 0
                     *         },
                     *         "consul": {
                     *           "left": 1,
                     *           "right": 0
                     *         },
                     *         "milinst": {
                     *           "left": 2,
                     *           "right": 0
                     *         },
                     *         "formal": {
                     *           "left": 1,
                     *           "right": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiChartersById: {
        parameters: {
            query?: {
                /** @description As it stood on this day; today, by the coalition’s clock, where left out. */
                date?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The charter’s id, as the list gives it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a charter as it stood on a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "day": "2020-10-27",
                     *       "standing": "inForce",
                     *       "charter": {
                     *         "format": "entente/charter-text@1",
                     *         "id": "quad",
                     *         "name": "Quadrilateral dialogue (Quad)",
                     *         "summary": "Four states meet. There is no founding text, and nothing is owed.",
                     *         "template": false,
                     *         "instrument": {
                     *           "kind": "politicalDocument",
                     *           "binding": "political",
                     *           "signed": null,
                     *           "inForce": "2017-11-12",
                     *           "expiry": null,
                     *           "earlier": [
                     *             {
                     *               "from": "2007-05-25",
                     *               "to": "2008-02-05",
                     *               "says": "A first run."
                     *             }
                     *           ],
                     *           "amended": [],
                     *           "says": "Taken up again in November 2017.",
                     *           "article": "none",
                     *           "source": "secondary",
                     *           "unverified": true
                     *         },
                     *         "sources": {
                     *           "secondary": {
                     *             "at": "https://en.wikipedia.org/wiki/Quadrilateral_Security_Dialogue",
                     *             "basis": "secondary"
                     *           },
                     *           "general": {
                     *             "at": "general knowledge; nothing was read",
                     *             "basis": "general"
                     *           }
                     *         },
                     *         "actors": {},
                     *         "membership": [
                     *           {
                     *             "actors": [
                     *               "AUS",
                     *               "IND",
                     *               "JPN",
                     *               "USA"
                     *             ],
                     *             "from": "2007-05-25",
                     *             "to": "2008-02-05",
                     *             "status": "member",
                     *             "says": "The days were not read.",
                     *             "article": "none",
                     *             "source": "secondary",
                     *             "unverified": true
                     *           },
                     *           {
                     *             "actors": [
                     *               "AUS",
                     *               "IND",
                     *               "JPN",
                     *               "USA"
                     *             ],
                     *             "from": "2017-11-12",
                     *             "to": null,
                     *             "status": "member",
                     *             "article": "none",
                     *             "source": "secondary",
                     *             "unverified": true
                     *           }
                     *         ],
                     *         "orientation": {
                     *           "value": "outward",
                     *           "article": "none",
                     *           "source": "general",
                     *           "unverified": true
                     *         },
                     *         "target": {
                     *           "value": "risk",
                     *           "named": [],
                     *           "article": "none",
                     *           "source": "general",
                     *           "unverified": true
                     *         },
                     *         "triggers": [],
                     *         "obligations": [],
                     *         "absences": [],
                     *         "decisionRules": [
                     *           {
                     *             "id": "none",
                     *             "organ": null,
                     *             "subject": "substantive",
                     *             "says": "No text, no rule.",
                     *             "method": "none",
                     *             "moreThan": false,
                     *             "base": "members",
                     *             "byDeadline": false,
                     *             "vetoes": [],
                     *             "vetoAbstains": "passes",
                     *             "exclusionShrinksBase": true,
                     *             "bindsDissenters": null,
                     *             "because": "noRule",
                     *             "weighted": false,
                     *             "proxy": false,
                     *             "suspendOnReopening": false,
                     *             "article": "none",
                     *             "source": "general",
                     *             "unverified": true
                     *           }
                     *         ],
                     *         "scope": {
                     *           "area": "the Indo-Pacific",
                     *           "exclusions": [],
                     *           "article": "none",
                     *           "source": "general",
                     *           "unverified": true
                     *         },
                     *         "organs": [
                     *           {
                     *             "says": "Foreign ministers; heads of government since March 2021",
                     *             "article": "none",
                     *             "source": "press",
                     *             "unverified": true
                     *           }
                     *         ],
                     *         "forces": {
                     *           "jointCommand": {
                     *             "value": "absent",
                     *             "article": "none",
                     *             "source": "general",
                     *             "unverified": true
                     *           },
                     *           "standby": {
                     *             "value": "absent",
                     *             "article": "none",
                     *             "source": "general",
                     *             "unverified": true
                     *           },
                     *           "bases": {
                     *             "value": "absent",
                     *             "article": "none",
                     *             "source": "general",
                     *             "unverified": true
                     *           }
                     *         },
                     *         "structure": {
                     *           "organisations": [
                     *             {
                     *               "form": "meetings",
                     *               "purpose": "other",
                     *               "article": "none",
                     *               "unverified": true
                     *             }
                     *           ],
                     *           "establishedBy": "other",
                     *           "publicity": "public"
                     *         },
                     *         "transparency": [],
                     *         "duration": {
                     *           "term": null,
                     *           "says": "No term is set.",
                     *           "article": "none",
                     *           "source": "general",
                     *           "unverified": true
                     *         },
                     *         "withdrawal": {
                     *           "noticeMonths": null,
                     *           "earliest": null,
                     *           "says": "No clause was found.",
                     *           "article": "none",
                     *           "source": "general",
                     *           "unverified": true
                     *         },
                     *         "practice": [
                     *           {
                     *             "says": "The Malabar exercise runs beside it and is not its own.",
                     *             "article": "none",
                     *             "source": "secondary",
                     *             "unverified": true
                     *           }
                     *         ],
                     *         "disagreements": []
                     *       },
                     *       "members": [
                     *         {
                     *           "actor": "AUS",
                     *           "status": "member",
                     *           "memberships": [
                     *             {
                     *               "from": "2007-05-25",
                     *               "to": "2008-02-05",
                     *               "status": "member",
                     *               "says": "The days were not read.",
                     *               "article": "none",
                     *               "source": "secondary",
                     *               "unverified": true
                     *             },
                     *             {
                     *               "from": "2017-11-12",
                     *               "to": null,
                     *               "status": "member",
                     *               "article": "none",
                     *               "source": "secondary",
                     *               "unverified": true
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "rules": {
                     *         "statements": 1,
                     *         "read": 0
                     *       },
                     *       "decisions": [
                     *         {
                     *           "rule": {
                     *             "id": "none",
                     *             "organ": null,
                     *             "subject": "substantive",
                     *             "says": "No text, no rule.",
                     *             "method": "none",
                     *             "moreThan": false,
                     *             "base": "members",
                     *             "byDeadline": false,
                     *             "vetoes": [],
                     *             "vetoAbstains": "passes",
                     *             "exclusionShrinksBase": true,
                     *             "bindsDissenters": null,
                     *             "because": "noRule",
                     *             "weighted": false,
                     *             "proxy": false,
                     *             "suspendOnReopening": false,
                     *             "article": "none",
                     *             "source": "general",
                     *             "unverified": true
                     *           },
                     *           "runs": false,
                     *           "why": "noRule",
                     *           "wanting": "aMethod"
                     *         }
                     *       ],
                     *       "situations": [],
                     *       "profile": {
                     *         "obligation": {
                     *           "step": 0,
                     *           "value": 0,
                     *           "says": "nothing is owed",
                     *           "behind": []
                     *         },
                     *         "institution": {
                     *           "step": 1,
                     *           "value": 0.25,
                     *           "says": "regular meetings",
                     *           "behind": [
                     *             {
                     *               "article": "none",
                     *               "unverified": true
                     *             }
                     *           ]
                     *         },
                     *         "decision": {
                     *           "step": 0,
                     *           "value": 0,
                     *           "says": "nothing is decided together",
                     *           "behind": [
                     *             {
                     *               "article": "none",
                     *               "unverified": true
                     *             }
                     *           ]
                     *         },
                     *         "information": {
                     *           "step": 0,
                     *           "value": 0,
                     *           "says": "none is owed",
                     *           "behind": []
                     *         },
                     *         "interoperability": {
                     *           "step": 0,
                     *           "value": 0,
                     *           "says": "none",
                     *           "behind": []
                     *         },
                     *         "materialTies": {
                     *           "step": 0,
                     *           "value": 0,
                     *           "says": "none",
                     *           "behind": []
                     *         },
                     *         "inclusiveness": {
                     *           "step": 1,
                     *           "value": 0.25,
                     *           "says": "4 parties",
                     *           "behind": [
                     *             {
                     *               "article": "none",
                     *               "unverified": true
                     *             }
                     *           ]
                     *         },
                     *         "orientation": {
                     *           "step": 2,
                     *           "value": 1,
                     *           "says": "outward: the offender stands outside",
                     *           "behind": [
                     *             {
                     *               "article": "none",
                     *               "unverified": true
                     *             }
                     *           ]
                     *         }
                     *       },
                     *       "scales": {
                     *         "obligation": [
                     *           "nothing is owed",
                     *           "talks, free or in general",
                     *           "consultation in a crisis",
                     *           "help, each by its own choice",
                     *           "help",
                     *           "help in arms or by all means"
                     *         ],
                     *         "institution": [
                     *           "none",
                     *           "regular meetings",
                     *           "a body that meets",
                     *           "a standing organisation",
                     *           "a joint command"
                     *         ],
                     *         "decision": [
                     *           "nothing is decided together",
                     *           "by agreement of all, binding nobody",
                     *           "by agreement of all, binding",
                     *           "without the member concerned",
                     *           "by a number short of all, binding"
                     *         ],
                     *         "information": [
                     *           "none is owed",
                     *           "of free will",
                     *           "owed",
                     *           "owed on military activities",
                     *           "owed by a set time"
                     *         ],
                     *         "interoperability": [
                     *           "none",
                     *           "forces foreseen",
                     *           "forces that stand by",
                     *           "military contact in peace",
                     *           "a joint command"
                     *         ],
                     *         "materialTies": [
                     *           "none",
                     *           "help in peace",
                     *           "contributions",
                     *           "military aid",
                     *           "bases"
                     *         ],
                     *         "inclusiveness": [
                     *           "two",
                     *           "three to five",
                     *           "six to fifteen",
                     *           "sixteen to fifty",
                     *           "more than fifty"
                     *         ],
                     *         "orientation": [
                     *           "inward: any member may be the offender",
                     *           "both",
                     *           "outward: the offender stands outside"
                     *         ]
                     *       },
                     *       "codes": {
                     *         "defense": {
                     *           "value": 0,
                     *           "behind": [],
                     *           "atop": null,
                     *           "why": null
                     *         },
                     *         "offense": {
                     *           "value": 0,
                     *           "behind": [],
                     *           "atop": null,
                     *           "why": null
                     *         },
                     *         "neutral": {
                     *           "value": 0,
                     *           "behind": [],
                     *           "atop": null,
                     *           "why": null
                     *         },
                     *         "nonagg": {
                     *           "value": 0,
                     *           "behind": [],
                     *           "atop": null,
                     *           "why": null
                     *         },
                     *         "consul": {
                     *           "value": 0,
                     *           "behind": [],
                     *           "atop": null,
                     *           "why": null
                     *         },
                     *         "milinst": {
                     *           "value": 0,
                     *           "behind": [],
                     *           "atop": null,
                     *           "why": null
                     *         },
                     *         "formal": {
                     *           "value": 0,
                     *           "behind": [],
                     *           "atop": null,
                     *           "why": null
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CharterInFull"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiChartersByIdDuties: {
        parameters: {
            query: {
                /** @description What happened. */
                situation: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                /** @description One trigger of the charter, where several have this kind. */
                trigger?: string;
                /** @description Whom it hit, or who asks. */
                victim?: string;
                offender?: string;
                /** @description Who was asked for an answer. */
                asked?: string;
                /** @description Parties to the dispute, with commas between. */
                disputants?: string;
                /** @description Whether it lies in the charter’s area. */
                inside?: "true" | "false";
                /** @description The joint estimate, where a line is to be passed. */
                estimate?: number;
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                at?: string;
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                requested?: string;
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                noticed?: string;
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                measures?: string;
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                found?: string;
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                circulated?: string;
                /** @description As it stood on this day; today, by the coalition’s clock, where left out. */
                date?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The charter’s id, as the list gives it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says who owes what to whom by when in a situation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "standing": "inForce",
                     *       "owed": [
                     *         {
                     *           "obligation": {
                     *             "id": "consult",
                     *             "on": [
                     *               "attack"
                     *             ],
                     *             "kind": "consult",
                     *             "strength": "shall",
                     *             "says": "Consult at once, to decide on measures, joint or separate. The hurry was read on a secondary page.",
                     *             "deadline": {
                     *               "kind": "atOnce",
                     *               "from": "occurrence"
                     *             },
                     *             "carveOuts": [],
                     *             "reportTo": null,
                     *             "consultation": {
                     *               "crisis": true,
                     *               "commonPolicy": true
                     *             },
                     *             "article": "communique, para. 5 (number not read)",
                     *             "source": "official-2",
                     *             "unverified": false
                     *           },
                     *           "met": {
                     *             "trigger": {
                     *               "id": "attack",
                     *               "kind": "armedAttack",
                     *               "alsoKinds": [
                     *                 "threatToSecurity"
                     *               ],
                     *               "says": "Malaysia or Singapore is attacked from outside, or threatened with it.",
                     *               "determiner": "selfJudged",
                     *               "inScope": true,
                     *               "victims": [
                     *                 "MYS",
                     *                 "SGP"
                     *               ],
                     *               "anyVictim": false,
                     *               "article": "communique, para. 5 (number not read)",
                     *               "source": "official-2",
                     *               "unverified": false
                     *             },
                     *             "through": null,
                     *             "awaits": []
                     *           },
                     *           "who": {
                     *             "role": "members",
                     *             "actors": [
                     *               "AUS",
                     *               "GBR",
                     *               "MYS",
                     *               "NZL",
                     *               "SGP"
                     *             ],
                     *             "says": null
                     *           },
                     *           "toward": {
                     *             "role": "members",
                     *             "actors": [
                     *               "AUS",
                     *               "GBR",
                     *               "MYS",
                     *               "NZL",
                     *               "SGP"
                     *             ],
                     *             "says": null
                     *           },
                     *           "due": {
                     *             "kind": "atOnce",
                     *             "from": "occurrence",
                     *             "since": 1603789200000
                     *           },
                     *           "letOff": [],
                     *           "awaits": [],
                     *           "unverified": false
                     *         }
                     *       ],
                     *       "allowed": [],
                     *       "always": [],
                     *       "open": [],
                     *       "absent": [],
                     *       "decisions": [],
                     *       "inDoubt": []
                     *     }
                     */
                    "application/json": components["schemas"]["Duties"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiCharter: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the charter that binds this coalition, with its rules as they run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hash": "5d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f31",
                     *       "charter": {
                     *         "format": "entente/charter@1",
                     *         "name": "Study",
                     *         "estimateMethod": {
                     *           "name": "geometricMeanOfOdds",
                     *           "version": 1,
                     *           "clip": 0.01
                     *         },
                     *         "quotas": {
                     *           "dailyBytes": 268435456
                     *         },
                     *         "decisionRules": []
                     *       },
                     *       "decisions": []
                     *     }
                     */
                    "application/json": components["schemas"]["CharterThatBinds"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiConsultations: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists consultations with their clocks, and what evidence may set off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": 1603789200000,
                     *       "consultations": [
                     *         {
                     *           "id": "9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa",
                     *           "opened": "estimate",
                     *           "title": "Will shipping through the strait be stopped this year?",
                     *           "compartment": "plenary",
                     *           "trigger": {
                     *             "id": "estimate",
                     *             "kind": "estimateThreshold",
                     *             "says": "The joint estimate reaches one in five.",
                     *             "article": "5(2)"
                     *           },
                     *           "charter": "5d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f31",
                     *           "by": null,
                     *           "at": 1603720800000,
                     *           "evidence": [],
                     *           "line": {
                     *             "passes": "above",
                     *             "probability": 0.2,
                     *             "backSince": null
                     *           },
                     *           "note": "",
                     *           "duties": [
                     *             {
                     *               "obligation": "consultEstimate",
                     *               "kind": "consult",
                     *               "strength": "shall",
                     *               "says": "Consult together within 72 hours.",
                     *               "article": "5(2)",
                     *               "state": "running",
                     *               "since": 1603720800000,
                     *               "due": 1603980000000,
                     *               "reminders": [
                     *                 1603850400000,
                     *                 1603915200000
                     *               ],
                     *               "awaits": [],
                     *               "who": [
                     *                 "maritime",
                     *                 "treaty"
                     *               ],
                     *               "heard": [
                     *                 {
                     *                   "member": "maritime",
                     *                   "at": 1603789200000,
                     *                   "says": "We see it rise.",
                     *                   "id": "9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa9c41d2aa"
                     *                 }
                     *               ],
                     *               "missing": [
                     *                 "treaty"
                     *               ],
                     *               "outside": []
                     *             }
                     *           ],
                     *           "held": null,
                     *           "closed": null
                     *         }
                     *       ],
                     *       "proposals": []
                     *     }
                     */
                    "application/json": components["schemas"]["Consultations"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiConsultations: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "trigger": "threat",
                 *       "title": "Warships off the harbour",
                 *       "in": "plenary",
                 *       "points": {
                 *         "occurrence": "2020-10-27T06:00:00Z",
                 *         "notice": "2020-10-27T09:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Opening"];
            };
        };
        responses: {
            /** @description Opens a consultation: a person holds that a trigger of the charter is met */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiConsultationsByIdHearings: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The id of the consultation, or of the question whose estimate set it off; or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "heard",
                 *       "says": "We hold it for a drill, and ask for notice."
                 *     }
                 */
                "application/json": components["schemas"]["Hearing"];
            };
        };
        responses: {
            /** @description Says the member’s view in a consultation, what came of a meeting, or that it is over */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiCoalition: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says who is in the coalition, on which hosts, and by which words it was compared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *       "name": "Harbour watch",
                     *       "words": [
                     *         "sure",
                     *         "scout",
                     *         "ivory",
                     *         "just",
                     *         "outside",
                     *         "estate",
                     *         "original",
                     *         "conduct",
                     *         "hazard",
                     *         "ensure",
                     *         "orange",
                     *         "stick"
                     *       ],
                     *       "study": false,
                     *       "oneHost": false,
                     *       "epoch": {
                     *         "number": 0,
                     *         "id": "9999999999999999999999999999999999999999999999999999999999999999"
                     *       },
                     *       "charter": {
                     *         "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *         "name": "Harbour watch",
                     *         "decisionRules": 0,
                     *         "faults": 0,
                     *         "quorum": 2,
                     *         "registerSlots": 8,
                     *         "registerCadenceMinutes": 10
                     *       },
                     *       "members": [
                     *         {
                     *           "name": "north",
                     *           "host": "north.example",
                     *           "status": "member",
                     *           "keys": {
                     *             "log": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "held": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "witness": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "transport": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "age": "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
                     *           },
                     *           "generation": 0,
                     *           "here": true
                     *         },
                     *         {
                     *           "name": "south",
                     *           "host": "south.example",
                     *           "status": "member",
                     *           "keys": {
                     *             "log": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "held": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "witness": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "transport": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                     *             "age": "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"
                     *           },
                     *           "generation": 0,
                     *           "here": false
                     *         }
                     *       ],
                     *       "hostedTogether": [],
                     *       "mute": null
                     *     }
                     */
                    "application/json": components["schemas"]["Coalition"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiPeers: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists where the members’ nodes are reached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "peers": [
                     *         {
                     *           "member": "south",
                     *           "host": "south.example",
                     *           "url": "https://south.example:4871",
                     *           "from": "said"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Peers"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeers: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member": "south",
                 *       "url": "https://10.0.0.7:4871"
                 *     }
                 */
                "application/json": components["schemas"]["SettingPeer"];
            };
        };
        responses: {
            /** @description Sets where this node reaches a member; null goes by what the member says */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "peers": [
                     *         {
                     *           "member": "south",
                     *           "host": "south.example",
                     *           "url": "https://south.example:4871",
                     *           "from": "said"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Peers"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeersAnnounce: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://north.example:4871"
                 *     }
                 */
                "application/json": components["schemas"]["Announcing"];
            };
        };
        responses: {
            /** @description Tells all members where the seat is reached */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "seat": "north",
                     *       "url": "https://north.example:4871"
                     *     }
                     */
                    "application/json": components["schemas"]["Announced"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiCompartments: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the compartments that the seat reads, or is asked to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "compartments": [
                     *         {
                     *           "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *           "name": "harbour",
                     *           "readers": [
                     *             "north",
                     *             "south"
                     *           ],
                     *           "tlp": "AMBER",
                     *           "public": false,
                     *           "opener": "north",
                     *           "state": "waiting",
                     *           "missing": [
                     *             "south"
                     *           ],
                     *           "declined": false,
                     *           "predecessor": null,
                     *           "successors": [],
                     *           "gone": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Compartments"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCompartments: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "readers": [
                 *         "south"
                 *       ],
                 *       "tlp": "AMBER",
                 *       "label": "harbour"
                 *     }
                 */
                "application/json": components["schemas"]["OpeningCompartment"];
            };
        };
        responses: {
            /** @description Opens a compartment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *       "name": "harbour",
                     *       "readers": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "tlp": "AMBER",
                     *       "public": false,
                     *       "opener": "north",
                     *       "state": "waiting",
                     *       "missing": [
                     *         "south"
                     *       ],
                     *       "declined": false,
                     *       "predecessor": null,
                     *       "successors": [],
                     *       "gone": []
                     *     }
                     */
                    "application/json": components["schemas"]["Compartment"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCompartmentsTake: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "{\"format\":\"entente/founding-genesis@1\"}\n"
                 *     }
                 */
                "application/json": components["schemas"]["TakingFile"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Takes in the file of a compartment, with the signatures in it; signs nothing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "compartments": [
                     *         {
                     *           "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *           "name": "harbour",
                     *           "readers": [
                     *             "north",
                     *             "south"
                     *           ],
                     *           "tlp": "AMBER",
                     *           "public": false,
                     *           "opener": "north",
                     *           "state": "waiting",
                     *           "missing": [
                     *             "south"
                     *           ],
                     *           "declined": false,
                     *           "predecessor": null,
                     *           "successors": [],
                     *           "gone": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Compartments"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiCompartmentsByIdFile: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The compartment’s id, 64 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the file of a compartment for its other readers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "genesis.json",
                     *       "file": "{\"format\":\"entente/founding-genesis@1\"}\n",
                     *       "parts": [
                     *         "ENTENTE:0F0F0F0F:1/1:ABCDEFGH"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TravellingFile"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCompartmentsByIdSign: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The compartment’s id, 64 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Agrees to a compartment for the seat */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *       "name": "harbour",
                     *       "readers": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "tlp": "AMBER",
                     *       "public": false,
                     *       "opener": "north",
                     *       "state": "waiting",
                     *       "missing": [
                     *         "south"
                     *       ],
                     *       "declined": false,
                     *       "predecessor": null,
                     *       "successors": [],
                     *       "gone": []
                     *     }
                     */
                    "application/json": components["schemas"]["Compartment"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCompartmentsByIdDecline: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The compartment’s id, 64 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Says no to a compartment for the seat */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *       "name": "harbour",
                     *       "readers": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "tlp": "AMBER",
                     *       "public": false,
                     *       "opener": "north",
                     *       "state": "waiting",
                     *       "missing": [
                     *         "south"
                     *       ],
                     *       "declined": true,
                     *       "predecessor": null,
                     *       "successors": [],
                     *       "gone": []
                     *     }
                     */
                    "application/json": components["schemas"]["Compartment"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCompartmentsByIdLabel: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The compartment’s id, 64 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "harbour"
                 *     }
                 */
                "application/json": components["schemas"]["NamingCompartment"];
            };
        };
        responses: {
            /** @description Calls a compartment by another name at this node */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *       "name": "harbour",
                     *       "readers": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "tlp": "AMBER",
                     *       "public": false,
                     *       "opener": "north",
                     *       "state": "waiting",
                     *       "missing": [
                     *         "south"
                     *       ],
                     *       "declined": false,
                     *       "predecessor": null,
                     *       "successors": [],
                     *       "gone": []
                     *     }
                     */
                    "application/json": components["schemas"]["Compartment"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCompartmentsByIdSuccessor: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The compartment’s id, 64 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Opens the successor of a compartment of which a reader is a member no more */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *       "name": "harbour",
                     *       "readers": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "tlp": "AMBER",
                     *       "public": false,
                     *       "opener": "north",
                     *       "state": "waiting",
                     *       "missing": [
                     *         "south"
                     *       ],
                     *       "declined": false,
                     *       "predecessor": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
                     *       "successors": [],
                     *       "gone": []
                     *     }
                     */
                    "application/json": components["schemas"]["Compartment"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCompartmentsByIdReaders: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The compartment’s id, 64 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "readers": [
                 *         "south"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChangingReaders"];
            };
        };
        responses: {
            /** @description Refuses to change who reads a compartment, and says what to do instead */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *       "name": "harbour",
                     *       "readers": [
                     *         "north",
                     *         "south"
                     *       ],
                     *       "tlp": "AMBER",
                     *       "public": false,
                     *       "opener": "north",
                     *       "state": "waiting",
                     *       "missing": [
                     *         "south"
                     *       ],
                     *       "declined": false,
                     *       "predecessor": null,
                     *       "successors": [],
                     *       "gone": []
                     *     }
                     */
                    "application/json": components["schemas"]["Compartment"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiFounding: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says how the founding of a coalition with other nodes stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "founding": {
                     *         "founding": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *         "name": "Harbour watch",
                     *         "step": "compare",
                     *         "opener": true,
                     *         "founders": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "here": true,
                     *             "signed": false
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "here": false,
                     *             "signed": false
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "hostedTogether": []
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Founding"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFounding: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour watch",
                 *       "seats": [
                 *         "north"
                 *       ],
                 *       "host": "north.example"
                 *     }
                 */
                "application/json": components["schemas"]["OpeningFounding"];
            };
        };
        responses: {
            /** @description Opens a founding: makes keys, and signs nothing yet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "founding": {
                     *         "founding": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *         "name": "Harbour watch",
                     *         "step": "compare",
                     *         "opener": true,
                     *         "founders": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "here": true,
                     *             "signed": false
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "here": false,
                     *             "signed": false
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "hostedTogether": []
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Founding"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFoundingJoin: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invitation": "{\"format\":\"entente/founding-invitation@1\"}",
                 *       "seats": [
                 *         "south"
                 *       ],
                 *       "host": "south.example"
                 *     }
                 */
                "application/json": components["schemas"]["JoiningFounding"];
            };
        };
        responses: {
            /** @description Answers an invitation: makes keys, and signs nothing yet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "founding": {
                     *         "founding": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *         "name": "Harbour watch",
                     *         "step": "compare",
                     *         "opener": true,
                     *         "founders": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "here": true,
                     *             "signed": false
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "here": false,
                     *             "signed": false
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "hostedTogether": []
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Founding"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiFoundingFile: {
        parameters: {
            query: {
                /** @description From the node that opened it; from one that joined; once the list is closed. */
                kind: "invitation" | "answer" | "genesis";
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the file that the other founders need now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "genesis.json",
                     *       "file": "{\"format\":\"entente/founding-genesis@1\"}\n",
                     *       "parts": [
                     *         "ENTENTE:0F0F0F0F:1/1:ABCDEFGH"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TravellingFile"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFoundingGather: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "{\"format\":\"entente/founding-genesis@1\"}\n"
                 *     }
                 */
                "application/json": components["schemas"]["TakingFile"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Takes in an answer, or the genesis with signatures */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "founding": {
                     *         "founding": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *         "name": "Harbour watch",
                     *         "step": "compare",
                     *         "opener": true,
                     *         "founders": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "here": true,
                     *             "signed": false
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "here": false,
                     *             "signed": false
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "hostedTogether": []
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Founding"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFoundingClose: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Closes the list of founders and makes the genesis */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "founding": {
                     *         "founding": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *         "name": "Harbour watch",
                     *         "step": "compare",
                     *         "opener": true,
                     *         "founders": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "here": true,
                     *             "signed": false
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "here": false,
                     *             "signed": false
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "hostedTogether": []
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Founding"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFoundingSign: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "words": [
                 *         "sure",
                 *         "scout",
                 *         "ivory",
                 *         "just",
                 *         "outside",
                 *         "estate",
                 *         "original",
                 *         "conduct",
                 *         "hazard",
                 *         "ensure",
                 *         "orange",
                 *         "stick"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SigningFounding"];
            };
        };
        responses: {
            /** @description Signs the genesis */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "founding": {
                     *         "founding": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *         "name": "Harbour watch",
                     *         "step": "compare",
                     *         "opener": true,
                     *         "founders": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "here": true,
                     *             "signed": false
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "here": false,
                     *             "signed": false
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "hostedTogether": []
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Founding"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFoundingAbandon: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Ends a founding that this node has not signed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "founding": null,
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Founding"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiJoining: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says what this folder waits to be let into */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "joining": {
                     *         "name": "Harbour watch",
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "members": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "status": "member"
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "status": "member"
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "seat": {
                     *           "name": "west",
                     *           "host": "west.example",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "request": {
                     *           "name": "west.json",
                     *           "file": "{\"format\":\"entente/key-request@1\"}\n"
                     *         },
                     *         "reached": true
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Joining"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiJoining: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invitation": "{\"format\":\"entente/joining-invitation@1\"}",
                 *       "seat": "west",
                 *       "host": "west.example",
                 *       "url": "https://west.example:4871"
                 *     }
                 */
                "application/json": components["schemas"]["AskingToJoin"];
            };
        };
        responses: {
            /** @description Answers an invitation to a coalition that stands: makes keys, and the request that a member moves */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "joining": {
                     *         "name": "Harbour watch",
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "members": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "status": "member"
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "status": "member"
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         },
                     *         "seat": {
                     *           "name": "west",
                     *           "host": "west.example",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "request": {
                     *           "name": "west.json",
                     *           "file": "{\"format\":\"entente/key-request@1\"}\n"
                     *         },
                     *         "reached": true
                     *       },
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Joining"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiJoiningRead: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invitation": "{\"format\":\"entente/joining-invitation@1\"}"
                 *     }
                 */
                "application/json": components["schemas"]["ReadingInvitation"];
            };
        };
        responses: {
            /** @description Reads an invitation: to a founding, or to a coalition that stands; changes nothing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invited": {
                     *         "name": "Harbour watch",
                     *         "coalition": {
                     *           "id": "9999999999999999999999999999999999999999999999999999999999999999",
                     *           "words": [
                     *             "sure",
                     *             "scout",
                     *             "ivory",
                     *             "just",
                     *             "outside",
                     *             "estate",
                     *             "original",
                     *             "conduct",
                     *             "hazard",
                     *             "ensure",
                     *             "orange",
                     *             "stick"
                     *           ]
                     *         },
                     *         "members": [
                     *           {
                     *             "name": "north",
                     *             "host": "north.example",
                     *             "status": "member"
                     *           },
                     *           {
                     *             "name": "south",
                     *             "host": "south.example",
                     *             "status": "member"
                     *           }
                     *         ],
                     *         "charter": {
                     *           "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *           "name": "Harbour watch",
                     *           "decisionRules": 0,
                     *           "faults": 0,
                     *           "quorum": 2,
                     *           "registerSlots": 8,
                     *           "registerCadenceMinutes": 10
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationRead"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiJoiningEnter: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Entering"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Comes in once the members have let it in: by the nodes of members, or by a welcome */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "joining": null,
                     *       "stands": true
                     *     }
                     */
                    "application/json": components["schemas"]["Joining"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiJoiningAbandon: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Waits no more; what was asked for may still be adopted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "joining": null,
                     *       "stands": false
                     *     }
                     */
                    "application/json": components["schemas"]["Joining"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiPeople: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists who works at this node, and what each role may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "people": [
                     *         {
                     *           "id": "3f9a0c517be24d86",
                     *           "name": "Anna",
                     *           "username": "anna",
                     *           "roles": [
                     *             "analyst"
                     *           ],
                     *           "seats": [
                     *             "treaty"
                     *           ],
                     *           "ways": [
                     *             "passkey"
                     *           ],
                     *           "since": "2026-11-25T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "roles": [
                     *         {
                     *           "role": "analyst",
                     *           "acts": [
                     *             "read",
                     *             "draft",
                     *             "judge"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["People"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeople: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Anna",
                 *       "username": "anna",
                 *       "roles": [
                 *         "analyst"
                 *       ],
                 *       "seats": [
                 *         "treaty"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Inviting"];
            };
        };
        responses: {
            /** @description Invites somebody to this node */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f9a0c517be24d86",
                     *       "code": "H4TN-9WEP-2CKJ",
                     *       "until": "2026-12-02T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeopleById: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The person’s pseudonym, 16 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "analyst",
                 *         "release"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChangingPerson"];
            };
        };
        responses: {
            /** @description Gives somebody other roles, seats or another name */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeopleByIdInvitation: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The person’s pseudonym, 16 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Gives somebody who can no longer sign in a new code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f9a0c517be24d86",
                     *       "code": "H4TN-9WEP-2CKJ",
                     *       "until": "2026-12-02T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeopleByIdRemove: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The person’s pseudonym, 16 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Removes somebody and signs them out */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiPeopleByIdSessions: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The person’s pseudonym, 16 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists in which browsers somebody is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "id": "b2p0",
                     *           "since": "2026-11-25T09:00:00.000Z",
                     *           "until": "2026-12-02T09:00:00.000Z",
                     *           "browser": "Firefox",
                     *           "here": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeopleByIdSessionsEnd: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The person’s pseudonym, 16 hexadecimal digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["EndingSessions"];
            };
        };
        responses: {
            /** @description Signs somebody out of one browser, or of all */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiEventsByIdCorrect: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The id of any version of the event, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "modality": "intended"
                 *     }
                 */
                "application/json": components["schemas"]["Correcting"];
            };
        };
        responses: {
            /** @description Corrects an event by hand */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1111111111111111111111111111111111111111111111111111111111111111",
                     *       "event": {
                     *         "type": "jointExercise",
                     *         "modality": "intended",
                     *         "actors": [
                     *           {
                     *             "id": "NLD",
                     *             "name": "the Netherlands",
                     *             "role": "participant"
                     *           }
                     *         ],
                     *         "date": {
                     *           "from": "2021-05-01",
                     *           "to": "2021-05-31",
                     *           "precision": "month"
                     *         },
                     *         "place": null,
                     *         "figures": [],
                     *         "speaker": null,
                     *         "span": {
                     *           "start": 0,
                     *           "end": 53,
                     *           "text": "The two ministries will hold a joint exercise in May."
                     *         },
                     *         "plover": "COOPERATE"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Corrected"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiEventsByIdWrong: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The id of any version of the event, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The text speaks of another exercise."
                 *     }
                 */
                "application/json": components["schemas"]["MarkingWrong"];
            };
        };
        responses: {
            /** @description Marks an event as wrongly read: the text does not say it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retracted": {
                     *         "retractions": [
                     *           {
                     *             "id": "1111111111111111111111111111111111111111111111111111111111111111",
                     *             "compartment": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *             "dropped": [
                     *               "4444444444444444444444444444444444444444444444444444444444444444"
                     *             ]
                     *           }
                     *         ],
                     *         "withdrawn": []
                     *       },
                     *       "graded": null,
                     *       "event": {
                     *         "type": "jointExercise",
                     *         "modality": "planned",
                     *         "actors": [
                     *           {
                     *             "id": "NLD",
                     *             "name": "the Netherlands",
                     *             "role": "participant"
                     *           }
                     *         ],
                     *         "date": {
                     *           "from": "2021-05-01",
                     *           "to": "2021-05-31",
                     *           "precision": "month"
                     *         },
                     *         "place": null,
                     *         "figures": [],
                     *         "speaker": null,
                     *         "span": {
                     *           "start": 0,
                     *           "end": 53,
                     *           "text": "The two ministries will hold a joint exercise in May."
                     *         },
                     *         "plover": "COOPERATE"
                     *       },
                     *       "document": "3333333333333333333333333333333333333333333333333333333333333333"
                     *     }
                     */
                    "application/json": components["schemas"]["MarkedWrong"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiDocumentsByIdEvents: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The document’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "jointExercise",
                 *       "modality": "planned",
                 *       "start": 0,
                 *       "end": 53,
                 *       "actors": [
                 *         {
                 *           "id": "NLD",
                 *           "name": "the Netherlands",
                 *           "role": "participant"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AddingEvent"];
            };
        };
        responses: {
            /** @description Adds an event that the rules missed, on a part of the document’s text */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1111111111111111111111111111111111111111111111111111111111111111",
                     *       "event": {
                     *         "type": "jointExercise",
                     *         "modality": "intended",
                     *         "actors": [
                     *           {
                     *             "id": "NLD",
                     *             "name": "the Netherlands",
                     *             "role": "participant"
                     *           }
                     *         ],
                     *         "date": {
                     *           "from": "2021-05-01",
                     *           "to": "2021-05-31",
                     *           "precision": "month"
                     *         },
                     *         "place": null,
                     *         "figures": [],
                     *         "speaker": null,
                     *         "span": {
                     *           "start": 0,
                     *           "end": 53,
                     *           "text": "The two ministries will hold a joint exercise in May."
                     *         },
                     *         "plover": "COOPERATE"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Corrected"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRecordsByIdGrade: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The id of the document or event, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reliability": "B",
                 *       "credibility": 3,
                 *       "reasons": [
                 *         "A paper of record."
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Grading"];
            };
        };
        responses: {
            /** @description Grades a document or an event by hand, over the rules’ grade */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1111111111111111111111111111111111111111111111111111111111111111"
                     *     }
                     */
                    "application/json": components["schemas"]["GradeGiven"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiDocuments: {
        parameters: {
            query?: {
                /** @description Words of title or text, in English, 中文 or русский. */
                text?: string;
                /** @description Part of its name; empty: where none is known. */
                publisher?: string;
                language?: string;
                /** @description Published on this day or later. */
                from?: string;
                /** @description Published on this day or earlier. */
                to?: string;
                /** @description Only what something makes doubtful. */
                flagged?: "true";
                /** @description In the order they came in, where left out. */
                sort?: "added" | "latest" | "newest" | "oldest" | "title";
                /** @description Only what came in after this record: `next` of the page before. */
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documents": [
                     *         {
                     *           "id": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "member": "treaty",
                     *           "compartment": "home",
                     *           "tlp": "RED",
                     *           "source": "report.txt",
                     *           "mediaType": "text/plain",
                     *           "length": 53,
                     *           "title": "Communiqué",
                     *           "publisher": "A newspaper",
                     *           "author": null,
                     *           "published": "2020-10-23",
                     *           "crawled": null,
                     *           "language": "en",
                     *           "reader": "entente-rules 1",
                     *           "blobs": {
                     *             "original": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
                     *             "text": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
                     *           },
                     *           "supersedes": null,
                     *           "flagCount": 0,
                     *           "flagCodes": [],
                     *           "eventCount": 1,
                     *           "grade": {
                     *             "proposed": {
                     *               "reliability": "F",
                     *               "credibility": 6,
                     *               "reasons": [
                     *                 "The source has no record here by which to judge it."
                     *               ],
                     *               "by": "rules"
                     *             },
                     *             "given": null
                     *           },
                     *           "pending": false,
                     *           "elsewhere": [
                     *             "plenary"
                     *           ]
                     *         }
                     *       ],
                     *       "marked": 1,
                     *       "total": 1,
                     *       "upToDate": true,
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Documents"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiDocuments: {
        parameters: {
            query?: {
                /** @description The document’s name, where its bytes are sent. */
                name?: string;
                /** @description When it was published: a day or a time. */
                published?: string;
                /** @description Media type of the bytes, with their charset where it is known; told from name and bytes where left out. */
                mediaType?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.org/communique.html",
                 *       "published": "2020-10-23"
                 *     }
                 */
                "application/json": components["schemas"]["ReadAddress"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Reads a document into the seat’s home */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3333333333333333333333333333333333333333333333333333333333333333",
                     *       "member": "treaty",
                     *       "compartment": "home",
                     *       "tlp": "RED",
                     *       "source": "report.txt",
                     *       "mediaType": "text/plain",
                     *       "length": 53,
                     *       "title": "Communiqué",
                     *       "publisher": "A newspaper",
                     *       "author": null,
                     *       "published": "2020-10-23",
                     *       "crawled": null,
                     *       "language": "en",
                     *       "reader": "entente-rules 1",
                     *       "blobs": {
                     *         "original": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
                     *         "text": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
                     *       },
                     *       "supersedes": null,
                     *       "text": "The two ministries will hold a joint exercise in May.",
                     *       "flags": [],
                     *       "events": [
                     *         {
                     *           "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "member": "treaty",
                     *           "tlp": "RED",
                     *           "type": "jointExercise",
                     *           "modality": "planned",
                     *           "actors": [
                     *             {
                     *               "id": "NLD",
                     *               "name": "the Netherlands",
                     *               "role": "participant"
                     *             }
                     *           ],
                     *           "date": {
                     *             "from": "2021-05-01",
                     *             "to": "2021-05-31",
                     *             "precision": "month"
                     *           },
                     *           "place": null,
                     *           "figures": [],
                     *           "speaker": null,
                     *           "span": {
                     *             "start": 0,
                     *             "end": 53,
                     *             "text": "The two ministries will hold a joint exercise in May."
                     *           },
                     *           "plover": "COOPERATE",
                     *           "supersedes": null,
                     *           "byHand": false
                     *         }
                     *       ],
                     *       "known": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReadDocument"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiDocumentsById: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The document’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a document with its text, who speaks in it, events, flags, grade, copies and where it is cited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3333333333333333333333333333333333333333333333333333333333333333",
                     *       "member": "treaty",
                     *       "compartment": "home",
                     *       "tlp": "RED",
                     *       "source": "report.txt",
                     *       "mediaType": "text/plain",
                     *       "length": 53,
                     *       "title": "Communiqué",
                     *       "publisher": "A newspaper",
                     *       "author": null,
                     *       "published": "2020-10-23",
                     *       "crawled": null,
                     *       "language": "en",
                     *       "reader": "entente-rules 1",
                     *       "blobs": {
                     *         "original": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
                     *         "text": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
                     *       },
                     *       "supersedes": null,
                     *       "readers": [
                     *         "treaty"
                     *       ],
                     *       "text": "The two ministries will hold a joint exercise in May.",
                     *       "flags": [],
                     *       "paragraphs": [
                     *         {
                     *           "start": 0,
                     *           "end": 53,
                     *           "kind": "paragraph",
                     *           "speakers": [
                     *             null
                     *           ],
                     *           "sentences": [
                     *             {
                     *               "start": 0,
                     *               "end": 53,
                     *               "speaker": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "member": "treaty",
                     *           "tlp": "RED",
                     *           "type": "jointExercise",
                     *           "modality": "planned",
                     *           "actors": [
                     *             {
                     *               "id": "NLD",
                     *               "name": "the Netherlands",
                     *               "role": "participant"
                     *             }
                     *           ],
                     *           "date": {
                     *             "from": "2021-05-01",
                     *             "to": "2021-05-31",
                     *             "precision": "month"
                     *           },
                     *           "place": null,
                     *           "figures": [],
                     *           "speaker": null,
                     *           "span": {
                     *             "start": 0,
                     *             "end": 53,
                     *             "text": "The two ministries will hold a joint exercise in May."
                     *           },
                     *           "plover": "COOPERATE",
                     *           "supersedes": null,
                     *           "byHand": false,
                     *           "number": 1,
                     *           "root": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "family": "joint",
                     *           "grade": {
                     *             "proposed": {
                     *               "reliability": "F",
                     *               "credibility": 6,
                     *               "reasons": [
                     *                 "The source has no record here by which to judge it."
                     *               ],
                     *               "by": "rules"
                     *             },
                     *             "given": null
                     *           },
                     *           "happening": {
                     *             "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "independentSources": 1,
                     *             "documentCount": 1,
                     *             "contradictions": 0
                     *           },
                     *           "history": [
                     *             {
                     *               "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "author": "treaty",
                     *               "stated": "2020-10-27T09:00:00.000Z",
                     *               "byHand": false,
                     *               "changed": [],
                     *               "event": {
                     *                 "type": "jointExercise",
                     *                 "modality": "planned",
                     *                 "actors": [
                     *                   {
                     *                     "id": "NLD",
                     *                     "name": "the Netherlands",
                     *                     "role": "participant"
                     *                   }
                     *                 ],
                     *                 "date": {
                     *                   "from": "2021-05-01",
                     *                   "to": "2021-05-31",
                     *                   "precision": "month"
                     *                 },
                     *                 "place": null,
                     *                 "figures": [],
                     *                 "speaker": null,
                     *                 "span": {
                     *                   "start": 0,
                     *                   "end": 53,
                     *                   "text": "The two ministries will hold a joint exercise in May."
                     *                 },
                     *                 "plover": "COOPERATE"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "grade": {
                     *         "proposed": {
                     *           "reliability": "F",
                     *           "credibility": 6,
                     *           "reasons": [
                     *             "The source has no record here by which to judge it."
                     *           ],
                     *           "by": "rules"
                     *         },
                     *         "given": {
                     *           "id": "5555555555555555555555555555555555555555555555555555555555555555",
                     *           "author": "treaty",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "grade": {
                     *             "reliability": "B",
                     *             "credibility": 3,
                     *             "reasons": [
                     *               "A paper of record."
                     *             ],
                     *             "by": "person"
                     *           }
                     *         }
                     *       },
                     *       "described": {
                     *         "from": "2021-05-01",
                     *         "to": "2021-05-31",
                     *         "dated": 1
                     *       },
                     *       "elsewhere": [
                     *         {
                     *           "id": "5555555555555555555555555555555555555555555555555555555555555555",
                     *           "compartment": "plenary",
                     *           "compartmentId": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
                     *           "readers": [
                     *             "energy",
                     *             "treaty"
                     *           ],
                     *           "member": "treaty"
                     *         }
                     *       ],
                     *       "copyCount": 1,
                     *       "pending": false,
                     *       "copies": [
                     *         {
                     *           "id": "5555555555555555555555555555555555555555555555555555555555555555",
                     *           "title": "The same communiqué",
                     *           "publisher": "Another newspaper",
                     *           "published": "2020-10-24",
                     *           "sharedRuns": 40,
                     *           "containment": 0.8
                     *         }
                     *       ],
                     *       "citedBy": [
                     *         {
                     *           "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *           "text": "Will it be held?",
                     *           "by": [
                     *             {
                     *               "author": "treaty",
                     *               "direction": "for",
                     *               "weight": 2
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DocumentInDepth"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiEvents: {
        parameters: {
            query?: {
                /** @description Only what came in after this record: `next` of the page before. */
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                type?: "consult" | "commitment" | "agreementSigned" | "statementSupport" | "statementConcern" | "statementOther" | "jointExercise" | "jointOperation" | "exchange" | "infoSharing" | "transfer" | "economic" | "forcePosture" | "request" | "reject" | "sanction" | "embargo" | "threat" | "force" | "mechanismLaunch" | "membershipChange" | "assessment";
                /** @description Id of an actor that takes part. */
                actor?: string;
                /** @description Only what this document says. */
                document?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists events, by type, actor or document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "member": "treaty",
                     *           "tlp": "RED",
                     *           "type": "jointExercise",
                     *           "modality": "planned",
                     *           "actors": [
                     *             {
                     *               "id": "NLD",
                     *               "name": "the Netherlands",
                     *               "role": "participant"
                     *             }
                     *           ],
                     *           "date": {
                     *             "from": "2021-05-01",
                     *             "to": "2021-05-31",
                     *             "precision": "month"
                     *           },
                     *           "place": null,
                     *           "figures": [],
                     *           "speaker": null,
                     *           "span": {
                     *             "start": 0,
                     *             "end": 53,
                     *             "text": "The two ministries will hold a joint exercise in May."
                     *           },
                     *           "plover": "COOPERATE",
                     *           "supersedes": null,
                     *           "byHand": false
                     *         }
                     *       ],
                     *       "next": "4444444444444444444444444444444444444444444444444444444444444444"
                     *     }
                     */
                    "application/json": components["schemas"]["Events"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiHappenings: {
        parameters: {
            query?: {
                /** @description Any of these types, with commas between. */
                type?: string;
                /** @description Any of these families. */
                family?: string;
                /** @description All of these actors take part; a state through its offices too. */
                actor?: string;
                /** @description Any of these. */
                modality?: string;
                /** @description It may have been on this day or later. */
                from?: string;
                /** @description It may have been on this day or earlier. */
                to?: string;
                /** @description Words of its sentences, actors or place. */
                text?: string;
                /** @description Only where texts differ. */
                contradicted?: "true";
                /** @description At least so many independent sources. */
                sources?: string;
                /** @description By when it was, newest first, where left out. */
                sort?: "newest" | "oldest" | "lastSeen" | "sources";
                /** @description Only what came in after this record: `next` of the page before. */
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what events tell together */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "happenings": [
                     *         {
                     *           "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "type": "jointExercise",
                     *           "family": "joint",
                     *           "modality": "planned",
                     *           "actors": [
                     *             {
                     *               "id": "NLD",
                     *               "name": "the Netherlands",
                     *               "roles": [
                     *                 "participant"
                     *               ]
                     *             }
                     *           ],
                     *           "date": {
                     *             "from": "2021-05-01",
                     *             "to": "2021-05-31",
                     *             "precision": "month"
                     *           },
                     *           "bounds": null,
                     *           "place": null,
                     *           "grade": {
                     *             "reliability": "C",
                     *             "credibility": 2,
                     *             "reasons": [
                     *               "Two independent sources say it and none otherwise."
                     *             ],
                     *             "by": "rules"
                     *           },
                     *           "independentSources": 2,
                     *           "says": {
                     *             "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *             "title": "Communiqué",
                     *             "publisher": "A newspaper",
                     *             "published": "2020-10-23",
                     *             "language": "en",
                     *             "span": {
                     *               "start": 0,
                     *               "end": 53,
                     *               "text": "The two ministries will hold a joint exercise in May."
                     *             },
                     *             "speaker": null,
                     *             "grade": {
                     *               "reliability": "C",
                     *               "credibility": 2,
                     *               "reasons": [
                     *                 "Two independent sources say it and none otherwise."
                     *               ],
                     *               "by": "rules"
                     *             }
                     *           },
                     *           "documentCount": 2,
                     *           "events": [
                     *             "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "5555555555555555555555555555555555555555555555555555555555555555"
                     *           ],
                     *           "eventCount": 2,
                     *           "contradictions": [
                     *             {
                     *               "kind": "date",
                     *               "sides": [
                     *                 {
                     *                   "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *                   "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                   "title": "Communiqué",
                     *                   "publisher": "A newspaper",
                     *                   "published": "2020-10-23",
                     *                   "language": "en",
                     *                   "span": {
                     *                     "start": 0,
                     *                     "end": 53,
                     *                     "text": "The two ministries will hold a joint exercise in May."
                     *                   },
                     *                   "speaker": null,
                     *                   "grade": {
                     *                     "reliability": "C",
                     *                     "credibility": 2,
                     *                     "reasons": [
                     *                       "Two independent sources say it and none otherwise."
                     *                     ],
                     *                     "by": "rules"
                     *                   },
                     *                   "value": "2021-05"
                     *                 },
                     *                 {
                     *                   "event": "5555555555555555555555555555555555555555555555555555555555555555",
                     *                   "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                   "title": "Communiqué",
                     *                   "publisher": "A newspaper",
                     *                   "published": "2020-10-23",
                     *                   "language": "en",
                     *                   "span": {
                     *                     "start": 0,
                     *                     "end": 53,
                     *                     "text": "The two ministries will hold a joint exercise in May."
                     *                   },
                     *                   "speaker": null,
                     *                   "grade": {
                     *                     "reliability": "C",
                     *                     "credibility": 2,
                     *                     "reasons": [
                     *                       "Two independent sources say it and none otherwise."
                     *                     ],
                     *                     "by": "rules"
                     *                   },
                     *                   "value": "2021-06"
                     *                 }
                     *               ],
                     *               "sideCount": 2
                     *             }
                     *           ],
                     *           "firstSeen": "2020-10-23",
                     *           "lastSeen": "2020-10-24"
                     *         }
                     *       ],
                     *       "marked": 1,
                     *       "total": 1,
                     *       "upToDate": true,
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Happenings"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiHappeningsById: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The happening’s id, or that of any record of its events; or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a happening with all its events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *       "type": "jointExercise",
                     *       "family": "joint",
                     *       "modality": "planned",
                     *       "actors": [
                     *         {
                     *           "id": "NLD",
                     *           "name": "the Netherlands",
                     *           "roles": [
                     *             "participant"
                     *           ]
                     *         }
                     *       ],
                     *       "date": {
                     *         "from": "2021-05-01",
                     *         "to": "2021-05-31",
                     *         "precision": "month"
                     *       },
                     *       "bounds": null,
                     *       "place": null,
                     *       "grade": {
                     *         "reliability": "C",
                     *         "credibility": 2,
                     *         "reasons": [
                     *           "Two independent sources say it and none otherwise."
                     *         ],
                     *         "by": "rules"
                     *       },
                     *       "independentSources": 2,
                     *       "says": {
                     *         "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *         "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *         "title": "Communiqué",
                     *         "publisher": "A newspaper",
                     *         "published": "2020-10-23",
                     *         "language": "en",
                     *         "span": {
                     *           "start": 0,
                     *           "end": 53,
                     *           "text": "The two ministries will hold a joint exercise in May."
                     *         },
                     *         "speaker": null,
                     *         "grade": {
                     *           "reliability": "C",
                     *           "credibility": 2,
                     *           "reasons": [
                     *             "Two independent sources say it and none otherwise."
                     *           ],
                     *           "by": "rules"
                     *         }
                     *       },
                     *       "documentCount": 2,
                     *       "events": [
                     *         "4444444444444444444444444444444444444444444444444444444444444444",
                     *         "5555555555555555555555555555555555555555555555555555555555555555"
                     *       ],
                     *       "eventCount": 2,
                     *       "contradictions": [
                     *         {
                     *           "kind": "date",
                     *           "sides": [
                     *             {
                     *               "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *               "title": "Communiqué",
                     *               "publisher": "A newspaper",
                     *               "published": "2020-10-23",
                     *               "language": "en",
                     *               "span": {
                     *                 "start": 0,
                     *                 "end": 53,
                     *                 "text": "The two ministries will hold a joint exercise in May."
                     *               },
                     *               "speaker": null,
                     *               "grade": {
                     *                 "reliability": "C",
                     *                 "credibility": 2,
                     *                 "reasons": [
                     *                   "Two independent sources say it and none otherwise."
                     *                 ],
                     *                 "by": "rules"
                     *               },
                     *               "value": "2021-05"
                     *             },
                     *             {
                     *               "event": "5555555555555555555555555555555555555555555555555555555555555555",
                     *               "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *               "title": "Communiqué",
                     *               "publisher": "A newspaper",
                     *               "published": "2020-10-23",
                     *               "language": "en",
                     *               "span": {
                     *                 "start": 0,
                     *                 "end": 53,
                     *                 "text": "The two ministries will hold a joint exercise in May."
                     *               },
                     *               "speaker": null,
                     *               "grade": {
                     *                 "reliability": "C",
                     *                 "credibility": 2,
                     *                 "reasons": [
                     *                   "Two independent sources say it and none otherwise."
                     *                 ],
                     *                 "by": "rules"
                     *               },
                     *               "value": "2021-06"
                     *             }
                     *           ],
                     *           "sideCount": 2
                     *         }
                     *       ],
                     *       "firstSeen": "2020-10-23",
                     *       "lastSeen": "2020-10-24",
                     *       "told": [
                     *         {
                     *           "type": "jointExercise",
                     *           "modality": "planned",
                     *           "actors": [
                     *             {
                     *               "id": "NLD",
                     *               "name": "the Netherlands",
                     *               "role": "participant"
                     *             }
                     *           ],
                     *           "date": {
                     *             "from": "2021-05-01",
                     *             "to": "2021-05-31",
                     *             "precision": "month"
                     *           },
                     *           "place": null,
                     *           "figures": [],
                     *           "speaker": null,
                     *           "span": {
                     *             "start": 0,
                     *             "end": 53,
                     *             "text": "The two ministries will hold a joint exercise in May."
                     *           },
                     *           "plover": "COOPERATE",
                     *           "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "title": "Communiqué",
                     *           "publisher": "A newspaper",
                     *           "published": "2020-10-23",
                     *           "language": "en",
                     *           "grade": {
                     *             "reliability": "C",
                     *             "credibility": 2,
                     *             "reasons": [
                     *               "Two independent sources say it and none otherwise."
                     *             ],
                     *             "by": "rules"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HappeningInFull"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiTimeline: {
        parameters: {
            query?: {
                /** @description Lanes by family of type, or by actor. */
                by?: "type" | "actor";
                /** @description Any of these types, with commas between. */
                type?: string;
                /** @description Any of these families. */
                family?: string;
                /** @description All of these actors take part; a state through its offices too. */
                actor?: string;
                /** @description Any of these. */
                modality?: string;
                /** @description It may have been on this day or later. */
                from?: string;
                /** @description It may have been on this day or earlier. */
                to?: string;
                /** @description Words of its sentences, actors or place. */
                text?: string;
                /** @description Only where texts differ. */
                contradicted?: "true";
                /** @description At least so many independent sources. */
                sources?: string;
                /** @description Most marks in a lane: what lies close together is merged and counted. */
                marks?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives happenings as lanes over time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2021-05-01",
                     *       "to": "2021-05-31",
                     *       "lanes": [
                     *         {
                     *           "lane": "joint",
                     *           "count": 1,
                     *           "marks": [
                     *             {
                     *               "from": "2021-05-01",
                     *               "to": "2021-05-31",
                     *               "dated": true,
                     *               "standing": "promised",
                     *               "count": 1,
                     *               "happenings": [
                     *                 "4444444444444444444444444444444444444444444444444444444444444444"
                     *               ],
                     *               "says": "The two ministries will hold a joint exercise in May."
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiLabCooke: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "input": {
                 *         "quantiles": [
                 *           0.05,
                 *           0.5,
                 *           0.95
                 *         ],
                 *         "items": [
                 *           {
                 *             "id": "length",
                 *             "scale": "uni",
                 *             "realisation": 7
                 *           },
                 *           {
                 *             "id": "cost",
                 *             "scale": "log",
                 *             "realisation": null
                 *           }
                 *         ],
                 *         "experts": [
                 *           {
                 *             "id": "a",
                 *             "answers": {
                 *               "length": [
                 *                 5,
                 *                 8,
                 *                 12
                 *               ],
                 *               "cost": [
                 *                 10,
                 *                 30,
                 *                 100
                 *               ]
                 *             }
                 *           },
                 *           {
                 *             "id": "b",
                 *             "answers": {
                 *               "length": [
                 *                 6,
                 *                 7,
                 *                 9
                 *               ],
                 *               "cost": [
                 *                 20,
                 *                 40,
                 *                 60
                 *               ]
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LabWork"];
            };
        };
        responses: {
            /** @description Scores and weighs experts by Cooke’s classical model */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "experts": {
                     *         "a": {
                     *           "calibration": 0.6600667486890832,
                     *           "informationSeed": 0.02746105388714737,
                     *           "informationTotal": 0.023293301418347068
                     *         },
                     *         "b": {
                     *           "calibration": 0.6600667486890832,
                     *           "informationSeed": 0.7061372671102815,
                     *           "informationTotal": 0.6471912604503588
                     *         }
                     *       },
                     *       "decisionMakers": {
                     *         "equal": {
                     *           "calibration": 0.6600667486890832,
                     *           "informationSeed": 0.10001883960748748,
                     *           "informationTotal": 0.07973254012988695
                     *         },
                     *         "globalNonOptimised": {
                     *           "calibration": 0.6600667486890832,
                     *           "informationSeed": 0.5072841306399964,
                     *           "informationTotal": 0.4630953534909653
                     *         },
                     *         "globalOptimised": {
                     *           "calibration": 0.6600667486890832,
                     *           "informationSeed": 0.5072841306399964,
                     *           "informationTotal": 0.4630953534909653
                     *         },
                     *         "item": {
                     *           "calibration": 0.6600667486890832,
                     *           "informationSeed": 0.5072841306399964,
                     *           "informationTotal": 0.4734385853934821
                     *         }
                     *       },
                     *       "cutOffs": {
                     *         "equal": 0,
                     *         "globalNonOptimised": 0,
                     *         "globalOptimised": 0.6600667486890832,
                     *         "item": 0.6600667486890832
                     *       },
                     *       "weights": {
                     *         "equal": {
                     *           "a": 0.5,
                     *           "b": 0.5
                     *         },
                     *         "globalNonOptimised": {
                     *           "a": 0.03743336523700088,
                     *           "b": 0.9625666347629991
                     *         },
                     *         "globalOptimised": {
                     *           "a": 0.03743336523700088,
                     *           "b": 0.9625666347629991
                     *         },
                     *         "item": null
                     *       },
                     *       "quantiles": {
                     *         "equal": {
                     *           "length": [
                     *             5.163934426229508,
                     *             7.4,
                     *             11.67828418230563
                     *           ],
                     *           "cost": [
                     *             10.84295951522608,
                     *             36.00902470805401,
                     *             92.4862320943874
                     *           ]
                     *         },
                     *         "globalNonOptimised": {
                     *           "length": [
                     *             5.834491544929938,
                     *             7.0252709017901935,
                     *             9.73371428092746
                     *           ],
                     *           "cost": [
                     *             17.084497413892393,
                     *             39.74879623774019,
                     *             65.68620470035852
                     *           ]
                     *         },
                     *         "globalOptimised": {
                     *           "length": [
                     *             5.834491544929938,
                     *             7.0252709017901935,
                     *             9.73371428092746
                     *           ],
                     *           "cost": [
                     *             17.084497413892393,
                     *             39.74879623774019,
                     *             65.68620470035852
                     *           ]
                     *         },
                     *         "item": {
                     *           "length": [
                     *             5.834491544929938,
                     *             7.0252709017901935,
                     *             9.73371428092746
                     *           ],
                     *           "cost": [
                     *             17.442425814195545,
                     *             39.78911987059705,
                     *             64.86506179611396
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LabFigures"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiLabPool: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "input": [
                 *         {
                 *           "participant": "a",
                 *           "claim": "treaty",
                 *           "round": 2,
                 *           "lower": 20,
                 *           "best": 30,
                 *           "upper": 50
                 *         },
                 *         {
                 *           "participant": "b",
                 *           "claim": "treaty",
                 *           "round": 2,
                 *           "lower": 60,
                 *           "best": 70,
                 *           "upper": 75
                 *         }
                 *       ],
                 *       "options": {
                 *         "method": "IntWAgg"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LabWork"];
            };
        };
        responses: {
            /** @description Pools probabilities, with their ranges, by a method of a charter or of the aggreCAT package */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "method": {
                     *         "name": "intervalWeighted",
                     *         "version": 1,
                     *         "parameters": {
                     *           "floor": 2.220446049250313e-16
                     *         }
                     *       },
                     *       "round": 2,
                     *       "estimates": {
                     *         "treaty": 0.5666666666666667
                     *       },
                     *       "participants": {
                     *         "treaty": 2
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LabFigures"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiLabScore: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "input": {
                 *         "probabilities": [
                 *           {
                 *             "group": "a",
                 *             "probability": 0.8,
                 *             "outcome": 1
                 *           },
                 *           {
                 *             "group": "a",
                 *             "probability": 0.3,
                 *             "outcome": 0
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LabWork"];
            };
        };
        responses: {
            /** @description Scores forecasts against what happened: baseline, peer, interval, ranked, Brier and logarithmic scores */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "probabilities": {
                     *         "a": {
                     *           "count": 2,
                     *           "brier": 0.06499999999999999,
                     *           "log": -0.289909247626471,
                     *           "murphy": {
                     *             "brier": 0.06499999999999999,
                     *             "reliability": 0.06499999999999999,
                     *             "resolution": 0.25,
                     *             "uncertainty": 0.25,
                     *             "withinBins": 0
                     *           },
                     *           "curve": [
                     *             {
                     *               "low": 0,
                     *               "high": 0.1,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             },
                     *             {
                     *               "low": 0.1,
                     *               "high": 0.2,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             },
                     *             {
                     *               "low": 0.2,
                     *               "high": 0.3,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             },
                     *             {
                     *               "low": 0.3,
                     *               "high": 0.4,
                     *               "count": 1,
                     *               "happened": 0,
                     *               "mean": 0.3,
                     *               "share": 0,
                     *               "interval": {
                     *                 "low": 0,
                     *                 "high": 0.7934506856227626
                     *               }
                     *             },
                     *             {
                     *               "low": 0.4,
                     *               "high": 0.5,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             },
                     *             {
                     *               "low": 0.5,
                     *               "high": 0.6,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             },
                     *             {
                     *               "low": 0.6,
                     *               "high": 0.7,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             },
                     *             {
                     *               "low": 0.7,
                     *               "high": 0.8,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             },
                     *             {
                     *               "low": 0.8,
                     *               "high": 0.9,
                     *               "count": 1,
                     *               "happened": 1,
                     *               "mean": 0.8,
                     *               "share": 1,
                     *               "interval": {
                     *                 "low": 0.20654931437723745,
                     *                 "high": 1
                     *               }
                     *             },
                     *             {
                     *               "low": 0.9,
                     *               "high": 1,
                     *               "count": 0,
                     *               "happened": 0,
                     *               "mean": null,
                     *               "share": null,
                     *               "interval": null
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LabFigures"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiLabRisk: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "input": {
                 *         "risks": [
                 *           {
                 *             "id": "collision",
                 *             "probability": 0.25,
                 *             "impact": {
                 *               "kind": "point",
                 *               "value": 100
                 *             }
                 *           },
                 *           {
                 *             "id": "delay",
                 *             "probability": 0.5,
                 *             "impact": {
                 *               "kind": "triangular",
                 *               "low": 0,
                 *               "mode": 10,
                 *               "high": 20
                 *             }
                 *           }
                 *         ],
                 *         "effects": [
                 *           {
                 *             "risk": "collision",
                 *             "needs": [
                 *               "alfa",
                 *               "bravo"
                 *             ],
                 *             "odds": 0.5
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LabWork"];
            };
        };
        responses: {
            /** @description Adds up independent risks and says how bad a period can be */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expected": 30,
                     *       "anyLoss": 0.625,
                     *       "reached": [
                     *         {
                     *           "share": 0.5,
                     *           "loss": 8.16493387507974
                     *         },
                     *         {
                     *           "share": 0.2,
                     *           "loss": 99.9937499593098
                     *         },
                     *         {
                     *           "share": 0.1,
                     *           "loss": 106.3245113168366
                     *         },
                     *         {
                     *           "share": 0.05,
                     *           "loss": 111.05575552644986
                     *         },
                     *         {
                     *           "share": 0.02,
                     *           "loss": 114.34317607895963
                     *         },
                     *         {
                     *           "share": 0.01,
                     *           "loss": 116.0000408496618
                     *         }
                     *       ],
                     *       "worst": {
                     *         "share": 0.02,
                     *         "loss": 114.34317607895963,
                     *         "mean": 116.22876389874222,
                     *         "parts": [
                     *           {
                     *             "id": "collision",
                     *             "mean": 100.00000000041354
                     *           },
                     *           {
                     *             "id": "delay",
                     *             "mean": 16.22876389832868
                     *           }
                     *         ]
                     *       },
                     *       "within": {
                     *         "loss": 0.0625,
                     *         "probability": 0.0000010099999999999999
                     *       },
                     *       "curve": [
                     *         {
                     *           "loss": 8.16493387507974,
                     *           "probability": 0.5
                     *         },
                     *         {
                     *           "loss": 9.428718545122772,
                     *           "probability": 0.45831014456783137
                     *         },
                     *         {
                     *           "loss": 10.888114314615173,
                     *           "probability": 0.4056756701901958
                     *         },
                     *         {
                     *           "loss": 12.573398257757011,
                     *           "probability": 0.3534155514198464
                     *         },
                     *         {
                     *           "loss": 14.519533794383618,
                     *           "probability": 0.3063176204006658
                     *         },
                     *         {
                     *           "loss": 16.766896051843972,
                     *           "probability": 0.2696003672227506
                     *         },
                     *         {
                     *           "loss": 19.362109499830222,
                     *           "probability": 0.2507639996390819
                     *         },
                     *         {
                     *           "loss": 22.359015235988558,
                     *           "probability": 0.25
                     *         },
                     *         {
                     *           "loss": 25.819787989916698,
                     *           "probability": 0.25
                     *         },
                     *         {
                     *           "loss": 29.816226019257044,
                     *           "probability": 0.25
                     *         },
                     *         {
                     *           "loss": 34.43124065846711,
                     *           "probability": 0.24999999999999978
                     *         },
                     *         {
                     *           "loss": 39.76057642290502,
                     *           "probability": 0.24999999999999936
                     *         },
                     *         {
                     *           "loss": 45.91479735403914,
                     *           "probability": 0.24999999999999878
                     *         },
                     *         {
                     *           "loss": 53.021580815111605,
                     *           "probability": 0.249999999999997
                     *         },
                     *         {
                     *           "loss": 61.22836632504707,
                     *           "probability": 0.24999999999999048
                     *         },
                     *         {
                     *           "loss": 70.70541438413106,
                     *           "probability": 0.24999999999997624
                     *         },
                     *         {
                     *           "loss": 81.64933875079741,
                     *           "probability": 0.2499999999999294
                     *         },
                     *         {
                     *           "loss": 94.28718545122771,
                     *           "probability": 0.24999999999978814
                     *         },
                     *         {
                     *           "loss": 108.88114314615177,
                     *           "probability": 0.07570301041329837
                     *         },
                     *         {
                     *           "loss": 118.73531378599078,
                     *           "probability": 0.0009999999999999961
                     *         }
                     *       ],
                     *       "fingerprint": "c8d04c7dacf3610ede195aa2bafe79a0212157f238f344e37e73a04e8f37a621",
                     *       "drawn": null,
                     *       "with": {
                     *         "expected": 19.285714285714285,
                     *         "anyLoss": 0.5714285714285714,
                     *         "reached": [
                     *           {
                     *             "share": 0.5,
                     *             "loss": 5.7735025711363335
                     *           },
                     *           {
                     *             "share": 0.2,
                     *             "loss": 14.836071248741389
                     *           },
                     *           {
                     *             "share": 0.1,
                     *             "loss": 100.00624987793071
                     *           },
                     *           {
                     *             "share": 0.05,
                     *             "loss": 107.74593855211691
                     *           },
                     *           {
                     *             "share": 0.02,
                     *             "loss": 112.5167232080166
                     *           },
                     *           {
                     *             "share": 0.01,
                     *             "loss": 114.70854842667934
                     *           }
                     *         ],
                     *         "worst": {
                     *           "share": 0.02,
                     *           "loss": 112.5167232080166,
                     *           "mean": 115.0111518149501,
                     *           "parts": [
                     *             {
                     *               "id": "collision",
                     *               "mean": 100.00000000145945
                     *             },
                     *             {
                     *               "id": "delay",
                     *               "mean": 15.011151813490642
                     *             }
                     *           ]
                     *         },
                     *         "within": {
                     *           "loss": 0.0625,
                     *           "probability": 0.0000010099999999999999
                     *         },
                     *         "curve": [
                     *           {
                     *             "loss": 5.7735025711363335,
                     *             "probability": 0.5
                     *           },
                     *           {
                     *             "loss": 6.667136757706506,
                     *             "probability": 0.4761770398207684
                     *           },
                     *           {
                     *             "loss": 7.699089417260357,
                     *             "probability": 0.44440861565179185
                     *           },
                     *           {
                     *             "loss": 8.89076975756552,
                     *             "probability": 0.4020435217374046
                     *           },
                     *           {
                     *             "loss": 10.266900746058525,
                     *             "probability": 0.3458581195450148
                     *           },
                     *           {
                     *             "loss": 11.856032020143141,
                     *             "probability": 0.2849816563061742
                     *           },
                     *           {
                     *             "loss": 13.691132186762664,
                     *             "probability": 0.22814765482598193
                     *           },
                     *           {
                     *             "loss": 15.81027279927551,
                     *             "probability": 0.18047329466483933
                     *           },
                     *           {
                     *             "loss": 18.25741820162913,
                     *             "probability": 0.14936520064414244
                     *           },
                     *           {
                     *             "loss": 21.083337626182725,
                     *             "probability": 0.1428571428571418
                     *           },
                     *           {
                     *             "loss": 24.346658467841216,
                     *             "probability": 0.1428571428571418
                     *           },
                     *           {
                     *             "loss": 28.115082586050082,
                     *             "probability": 0.14285714285714168
                     *           },
                     *           {
                     *             "loss": 32.46679086842694,
                     *             "probability": 0.14285714285714157
                     *           },
                     *           {
                     *             "loss": 37.492065195539645,
                     *             "probability": 0.14285714285714152
                     *           },
                     *           {
                     *             "loss": 43.29516145661182,
                     *             "probability": 0.14285714285714035
                     *           },
                     *           {
                     *             "loss": 49.99647247431674,
                     *             "probability": 0.1428571428571388
                     *           },
                     *           {
                     *             "loss": 57.73502571136334,
                     *             "probability": 0.14285714285713375
                     *           },
                     *           {
                     *             "loss": 66.67136757706506,
                     *             "probability": 0.14285714285712459
                     *           },
                     *           {
                     *             "loss": 76.9908941726036,
                     *             "probability": 0.14285714285709072
                     *           },
                     *           {
                     *             "loss": 88.9076975756552,
                     *             "probability": 0.1428571428569651
                     *           },
                     *           {
                     *             "loss": 102.66900746058528,
                     *             "probability": 0.06888422776269058
                     *           },
                     *           {
                     *             "loss": 118.3268496884903,
                     *             "probability": 0.001000000000000003
                     *           }
                     *         ],
                     *         "fingerprint": "33e94b2060e9eab8092c2d7063376a7258cbf4de43553f94476c68111d324430",
                     *         "gain": {
                     *           "gain": 10.714285714285715,
                     *           "shares": [
                     *             {
                     *               "member": "alfa",
                     *               "gain": 5.357142857142858,
                     *               "error": null
                     *             },
                     *             {
                     *               "member": "bravo",
                     *               "gain": 5.357142857142858,
                     *               "error": null
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LabFigures"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiLabAch: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "input": {
                 *         "hypotheses": [
                 *           "habit",
                 *           "warning"
                 *         ],
                 *         "evidence": [
                 *           {
                 *             "id": "text",
                 *             "grade": "B2",
                 *             "codes": {
                 *               "alfa": [
                 *                 "C",
                 *                 "I"
                 *               ],
                 *               "bravo": [
                 *                 "C",
                 *                 "II"
                 *               ]
                 *             }
                 *           },
                 *           {
                 *             "id": "rumour",
                 *             "grade": "F6",
                 *             "codes": {
                 *               "alfa": [
                 *                 "II",
                 *                 "C"
                 *               ]
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LabWork"];
            };
        };
        responses: {
            /** @description Weighs graded evidence against competing hypotheses */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hypotheses": [
                     *         "habit",
                     *         "warning"
                     *       ],
                     *       "leads": [
                     *         0
                     *       ],
                     *       "margin": 0.48999999999999994,
                     *       "counted": 1,
                     *       "missing": 1,
                     *       "against": [
                     *         0,
                     *         0.48999999999999994
                     *       ],
                     *       "unweighted": [
                     *         0,
                     *         1
                     *       ],
                     *       "ranges": [
                     *         {
                     *           "least": 0,
                     *           "greatest": 0
                     *         },
                     *         {
                     *           "least": 0,
                     *           "greatest": 0.48999999999999994
                     *         }
                     *       ],
                     *       "carriers": [
                     *         "text"
                     *       ],
                     *       "likelihoods": {
                     *         "prior": [
                     *           0.5,
                     *           0.5
                     *         ],
                     *         "logRatios": [
                     *           0.7224710297082443,
                     *           -0.40804101488683786
                     *         ],
                     *         "probabilities": [
                     *           0.7559333827315008,
                     *           0.2440666172684992
                     *         ]
                     *       },
                     *       "evidence": [
                     *         {
                     *           "id": "text",
                     *           "weight": 0.48999999999999994,
                     *           "codes": [
                     *             "C",
                     *             "I"
                     *           ],
                     *           "cells": [
                     *             {
                     *               "code": "C",
                     *               "otherwise": [],
                     *               "coders": 2
                     *             },
                     *             {
                     *               "code": "I",
                     *               "otherwise": [
                     *                 {
                     *                   "member": "bravo",
                     *                   "code": "II"
                     *                 }
                     *               ],
                     *               "coders": 2
                     *             }
                     *           ],
                     *           "diagnosticity": 0.5,
                     *           "tells": 0.24499999999999997,
                     *           "otherwise": {
                     *             "leads": [
                     *               0,
                     *               1
                     *             ],
                     *             "margin": null,
                     *             "against": [
                     *               0,
                     *               0
                     *             ]
                     *           },
                     *           "carries": true
                     *         },
                     *         {
                     *           "id": "rumour",
                     *           "weight": null,
                     *           "codes": [
                     *             "II",
                     *             "C"
                     *           ],
                     *           "cells": [
                     *             {
                     *               "code": "II",
                     *               "otherwise": [],
                     *               "coders": 1
                     *             },
                     *             {
                     *               "code": "C",
                     *               "otherwise": [],
                     *               "coders": 1
                     *             }
                     *           ],
                     *           "diagnosticity": 0.75,
                     *           "tells": 0,
                     *           "otherwise": {
                     *             "leads": [
                     *               1
                     *             ],
                     *             "margin": 1.1300000000000001,
                     *             "against": [
                     *               1.62,
                     *               0.48999999999999994
                     *             ]
                     *           },
                     *           "carries": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LabFigures"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiHypotheses: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists sets of competing hypotheses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sets": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "set": {
                     *             "text": "Why is the exercise held?",
                     *             "hypotheses": [
                     *               {
                     *                 "text": "Habit",
                     *                 "note": ""
                     *               },
                     *               {
                     *                 "text": "Warning",
                     *                 "note": ""
                     *               }
                     *             ]
                     *           },
                     *           "question": {
                     *             "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *             "text": "Will the exercise be held?"
                     *           },
                     *           "blind": false,
                     *           "coders": [
                     *             "treaty"
                     *           ],
                     *           "leads": [
                     *             0
                     *           ],
                     *           "margin": 0.49,
                     *           "evidence": 1,
                     *           "against": [
                     *             0,
                     *             0.49
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HypothesesList"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiHypotheses: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Why is the exercise held?",
                 *       "hypotheses": [
                 *         {
                 *           "text": "Habit",
                 *           "note": ""
                 *         },
                 *         {
                 *           "text": "Warning",
                 *           "note": ""
                 *         }
                 *       ],
                 *       "in": "plenary",
                 *       "question": "6666666666666666666666666666666666666666666666666666666666666666"
                 *     }
                 */
                "application/json": components["schemas"]["AddingHypotheses"];
            };
        };
        responses: {
            /** @description Enters hypotheses that compete */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiHypothesesById: {
        parameters: {
            query?: {
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                at?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The id of the set, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives competing hypotheses with the evidence against each, per member and merged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "author": "treaty",
                     *       "compartment": "plenary",
                     *       "tlp": "GREEN",
                     *       "stated": "2020-10-27T09:00:00.000Z",
                     *       "set": {
                     *         "text": "Why is the exercise held?",
                     *         "hypotheses": [
                     *           {
                     *             "text": "Habit",
                     *             "note": ""
                     *           },
                     *           {
                     *             "text": "Warning",
                     *             "note": ""
                     *           }
                     *         ]
                     *       },
                     *       "question": {
                     *         "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *         "text": "Will the exercise be held?"
                     *       },
                     *       "blind": false,
                     *       "coders": [
                     *         "treaty"
                     *       ],
                     *       "asOf": 1603789200000,
                     *       "merged": {
                     *         "leads": [
                     *           0
                     *         ],
                     *         "margin": 0.49,
                     *         "items": [
                     *           {
                     *             "evidence": {
                     *               "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "record": {
                     *                 "type": "event",
                     *                 "shows": "The two ministries will hold a joint exercise in May.",
                     *                 "event": {
                     *                   "type": "jointExercise",
                     *                   "modality": "planned",
                     *                   "date": {
                     *                     "from": "2021-05-01",
                     *                     "to": "2021-05-31",
                     *                     "precision": "month"
                     *                   },
                     *                   "actors": [
                     *                     {
                     *                       "id": "NLD",
                     *                       "name": "the Netherlands",
                     *                       "role": "participant"
                     *                     }
                     *                   ],
                     *                   "speaker": null
                     *                 },
                     *                 "document": null,
                     *                 "grade": {
                     *                   "reliability": "B",
                     *                   "credibility": 2,
                     *                   "by": "rules",
                     *                   "author": null
                     *                 }
                     *               },
                     *               "weight": 0.49,
                     *               "happening": "4444444444444444444444444444444444444444444444444444444444444444"
                     *             },
                     *             "weight": 0.49,
                     *             "cells": [
                     *               {
                     *                 "code": "C",
                     *                 "otherwise": [],
                     *                 "coders": 1
                     *               },
                     *               {
                     *                 "code": "I",
                     *                 "otherwise": [],
                     *                 "coders": 1
                     *               }
                     *             ],
                     *             "diagnosticity": 0.5,
                     *             "tells": 0.245,
                     *             "otherwise": {
                     *               "leads": [
                     *                 0,
                     *                 1
                     *               ],
                     *               "margin": null,
                     *               "against": [
                     *                 0,
                     *                 0
                     *               ]
                     *             },
                     *             "carries": true
                     *           }
                     *         ],
                     *         "counted": 1,
                     *         "missing": 0,
                     *         "against": [
                     *           0,
                     *           0.49
                     *         ],
                     *         "unweighted": [
                     *           0,
                     *           1
                     *         ],
                     *         "ranges": [
                     *           {
                     *             "least": 0,
                     *             "greatest": 0
                     *           },
                     *           {
                     *             "least": 0,
                     *             "greatest": 0.49
                     *           }
                     *         ],
                     *         "carriers": [
                     *           "4444444444444444444444444444444444444444444444444444444444444444"
                     *         ],
                     *         "likelihoods": {
                     *           "prior": [
                     *             0.5,
                     *             0.5
                     *           ],
                     *           "logRatios": [
                     *             0.723,
                     *             -0.408
                     *           ],
                     *           "probabilities": [
                     *             0.756,
                     *             0.244
                     *           ]
                     *         }
                     *       },
                     *       "members": [
                     *         {
                     *           "leads": [
                     *             0
                     *           ],
                     *           "margin": 0.49,
                     *           "member": "treaty",
                     *           "against": [
                     *             0,
                     *             0.49
                     *           ],
                     *           "order": [
                     *             0,
                     *             1
                     *           ],
                     *           "counted": 1,
                     *           "missing": 0,
                     *           "probabilities": [
                     *             0.756,
                     *             0.244
                     *           ]
                     *         }
                     *       ],
                     *       "own": [
                     *         {
                     *           "id": "5555555555555555555555555555555555555555555555555555555555555555",
                     *           "member": "treaty",
                     *           "evidence": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "codes": [
                     *             "C",
                     *             "I"
                     *           ],
                     *           "note": "",
                     *           "at": "2020-10-27T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "assumptions": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "about": [
                     *             "8888888888888888888888888888888888888888888888888888888888888888"
                     *           ],
                     *           "evidence": [],
                     *           "assumption": {
                     *             "text": "What is published is what was agreed.",
                     *             "ground": "caveated",
                     *             "note": "",
                     *             "bears": [
                     *               1
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "indicators": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "about": [
                     *             "8888888888888888888888888888888888888888888888888888888888888888"
                     *           ],
                     *           "evidence": [],
                     *           "indicator": {
                     *             "sign": "Ships leave without notice",
                     *             "line": {
                     *               "reached": "atLeast",
                     *               "value": 3,
                     *               "unit": "times"
                     *             },
                     *             "seen": null,
                     *             "points": "for",
                     *             "codes": [
                     *               "I",
                     *               "C"
                     *             ],
                     *             "note": ""
                     *           },
                     *           "reached": false,
                     *           "diagnosticity": 0.375
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HypothesesInFull"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiHypothesesByIdCodings: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The id of the set, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "evidence": "4444444444444444444444444444444444444444444444444444444444444444",
                 *       "codes": [
                 *         "C",
                 *         "I"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Coding"];
            };
        };
        responses: {
            /** @description Codes a piece of evidence against each hypothesis */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiQuestionsByIdSigns: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The question’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives what would change members’ minds: assumptions, and signs agreed on beforehand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assumptions": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "about": [
                     *             "8888888888888888888888888888888888888888888888888888888888888888"
                     *           ],
                     *           "evidence": [],
                     *           "assumption": {
                     *             "text": "What is published is what was agreed.",
                     *             "ground": "caveated",
                     *             "note": "",
                     *             "bears": [
                     *               1
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "indicators": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "about": [
                     *             "8888888888888888888888888888888888888888888888888888888888888888"
                     *           ],
                     *           "evidence": [],
                     *           "indicator": {
                     *             "sign": "Ships leave without notice",
                     *             "line": {
                     *               "reached": "atLeast",
                     *               "value": 3,
                     *               "unit": "times"
                     *             },
                     *             "seen": null,
                     *             "points": "for",
                     *             "codes": [
                     *               "I",
                     *               "C"
                     *             ],
                     *             "note": ""
                     *           },
                     *           "reached": false,
                     *           "diagnosticity": 0.375
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Signs"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiAssumptions: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "What is published is what was agreed.",
                 *       "ground": "caveated",
                 *       "note": "",
                 *       "bears": [
                 *         1
                 *       ],
                 *       "about": [
                 *         "8888888888888888888888888888888888888888888888888888888888888888"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AddingAssumption"];
            };
        };
        responses: {
            /** @description Names an assumption about a question or hypotheses */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiIndicators: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sign": "Ships leave without notice",
                 *       "line": {
                 *         "reached": "atLeast",
                 *         "value": 3,
                 *         "unit": "times"
                 *       },
                 *       "seen": null,
                 *       "points": "for",
                 *       "codes": [
                 *         "I",
                 *         "C"
                 *       ],
                 *       "note": "",
                 *       "about": [
                 *         "8888888888888888888888888888888888888888888888888888888888888888"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AddingIndicator"];
            };
        };
        responses: {
            /** @description Agrees on a sign that would reopen a question or hypotheses, or says what has been seen of it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiQuestionsByIdManifest: {
        parameters: {
            query?: {
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                at?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The question’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives what the joint estimate was made of, as a file for another member to compare */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "format": "entente/manifest@1",
                     *       "coalition": "6666666666666666666666666666666666666666666666666666666666666666",
                     *       "compartment": "6666666666666666666666666666666666666666666666666666666666666666",
                     *       "question": "6666666666666666666666666666666666666666666666666666666666666666",
                     *       "member": "treaty",
                     *       "at": "2020-10-27T09:00:00.000Z",
                     *       "charter": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *       "method": {
                     *         "name": "geometricMeanOfOdds",
                     *         "version": 1,
                     *         "parameters": {
                     *           "clip": 0.01
                     *         }
                     *       },
                     *       "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                     *       "records": [
                     *         "7777777777777777777777777777777777777777777777777777777777777777"
                     *       ],
                     *       "elsewhere": [],
                     *       "answers": [
                     *         {
                     *           "id": "7777777777777777777777777777777777777777777777777777777777777777",
                     *           "author": "treaty",
                     *           "generation": 0,
                     *           "index": 7,
                     *           "at": "2020-10-27T08:00:00.000Z",
                     *           "provisional": false,
                     *           "why": null
                     *         }
                     *       ],
                     *       "logs": [
                     *         {
                     *           "author": "treaty",
                     *           "generation": 0,
                     *           "size": 9
                     *         }
                     *       ],
                     *       "lacking": []
                     *     }
                     */
                    "application/json": components["schemas"]["ManifestFile"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiQuestionsByIdComparison: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The question’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "entente/manifest@1",
                 *       "coalition": "6666666666666666666666666666666666666666666666666666666666666666",
                 *       "compartment": "6666666666666666666666666666666666666666666666666666666666666666",
                 *       "question": "6666666666666666666666666666666666666666666666666666666666666666",
                 *       "member": "treaty",
                 *       "at": "2020-10-27T09:00:00.000Z",
                 *       "charter": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                 *       "method": {
                 *         "name": "geometricMeanOfOdds",
                 *         "version": 1,
                 *         "parameters": {
                 *           "clip": 0.01
                 *         }
                 *       },
                 *       "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                 *       "records": [
                 *         "7777777777777777777777777777777777777777777777777777777777777777"
                 *       ],
                 *       "elsewhere": [],
                 *       "answers": [
                 *         {
                 *           "id": "7777777777777777777777777777777777777777777777777777777777777777",
                 *           "author": "treaty",
                 *           "generation": 0,
                 *           "index": 7,
                 *           "at": "2020-10-27T08:00:00.000Z",
                 *           "provisional": false,
                 *           "why": null
                 *         }
                 *       ],
                 *       "logs": [
                 *         {
                 *           "author": "treaty",
                 *           "generation": 0,
                 *           "size": 9
                 *         }
                 *       ],
                 *       "lacking": []
                 *     }
                 */
                "application/json": components["schemas"]["ManifestFile"];
            };
        };
        responses: {
            /** @description Says, record by record, why another member’s estimate differs */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "same": false,
                     *       "method": null,
                     *       "charter": null,
                     *       "records": [
                     *         {
                     *           "id": "7777777777777777777777777777777777777777777777777777777777777777",
                     *           "author": "treaty",
                     *           "counts": "theirs",
                     *           "why": {
                     *             "kind": "logEnds",
                     *             "size": 7,
                     *             "index": 7
                     *           }
                     *         }
                     *       ],
                     *       "elsewhere": [],
                     *       "times": [],
                     *       "unexplained": false,
                     *       "ours": {
                     *         "format": "entente/manifest@1",
                     *         "coalition": "6666666666666666666666666666666666666666666666666666666666666666",
                     *         "compartment": "6666666666666666666666666666666666666666666666666666666666666666",
                     *         "question": "6666666666666666666666666666666666666666666666666666666666666666",
                     *         "member": "energy",
                     *         "at": "2020-10-27T09:00:00.000Z",
                     *         "charter": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *         "method": {
                     *           "name": "geometricMeanOfOdds",
                     *           "version": 1,
                     *           "parameters": {
                     *             "clip": 0.01
                     *           }
                     *         },
                     *         "fingerprint": null,
                     *         "records": [],
                     *         "elsewhere": [],
                     *         "answers": [],
                     *         "logs": [
                     *           {
                     *             "author": "treaty",
                     *             "generation": 0,
                     *             "size": 7
                     *           }
                     *         ],
                     *         "lacking": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ManifestComparison"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRelationships: {
        parameters: {
            query?: {
                /** @description Whose, with commas between; the two of whom most is told together, where left out. */
                members?: string;
                /** @description As it stood on this day; today, by the coalition’s clock, where left out. */
                date?: string;
                /** @description Charters to stand beside it. */
                beside?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the profile of a relationship over time, with what stands behind each step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "members": [
                     *         "BEL",
                     *         "NLD"
                     *       ],
                     *       "known": [
                     *         "BEL",
                     *         "NLD"
                     *       ],
                     *       "day": "2020-10-27",
                     *       "upToDate": true,
                     *       "kinds": [
                     *         "alliance"
                     *       ],
                     *       "nearest": [
                     *         {
                     *           "kind": "collectiveSecurity",
                     *           "lacks": [
                     *             {
                     *               "dimension": "decision",
                     *               "from": 1,
                     *               "to": 4
                     *             },
                     *             {
                     *               "dimension": "orientation",
                     *               "from": 2,
                     *               "to": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "bonds": [
                     *         {
                     *           "id": "north-atlantic-treaty",
                     *           "name": "North Atlantic Treaty",
                     *           "binding": "legal",
                     *           "since": "1949-08-24",
                     *           "parties": 30,
                     *           "kinds": [
                     *             "alliance"
                     *           ],
                     *           "nearest": []
                     *         }
                     *       ],
                     *       "alike": [
                     *         {
                     *           "id": "north-atlantic-treaty",
                     *           "name": "North Atlantic Treaty",
                     *           "same": [
                     *             "obligation",
                     *             "orientation"
                     *           ]
                     *         }
                     *       ],
                     *       "beside": [
                     *         {
                     *           "id": "sco",
                     *           "name": "Charter of the Shanghai Cooperation Organisation, with RATS",
                     *           "standing": "inForce"
                     *         }
                     *       ],
                     *       "dimensions": [
                     *         {
                     *           "dimension": "obligation",
                     *           "steps": [
                     *             "nothing is owed",
                     *             "talks",
                     *             "consultation in a crisis",
                     *             "help, each by its own choice"
                     *           ],
                     *           "step": 3,
                     *           "practice": [
                     *             {
                     *               "day": "2020-10-23",
                     *               "value": 0.1,
                     *               "step": 0,
                     *               "by": [
                     *                 "4444444444444444444444444444444444444444444444444444444444444444"
                     *               ]
                     *             }
                     *           ],
                     *           "owed": [
                     *             {
                     *               "day": "1949-08-24",
                     *               "charter": "north-atlantic-treaty",
                     *               "step": 3,
                     *               "value": 0.6,
                     *               "behind": [
                     *                 {
                     *                   "article": "5",
                     *                   "unverified": false
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "deeds": [
                     *             "4444444444444444444444444444444444444444444444444444444444444444"
                     *           ],
                     *           "deedCount": 1,
                     *           "unjudged": [],
                     *           "unjudgedCount": 0,
                     *           "ahead": [],
                     *           "aheadCount": 0,
                     *           "beside": [
                     *             {
                     *               "charter": "sco",
                     *               "step": 1,
                     *               "value": 0.2,
                     *               "behind": [
                     *                 {
                     *                   "article": "2",
                     *                   "unverified": true
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "happenings": [
                     *         {
                     *           "happening": {
                     *             "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "type": "jointExercise",
                     *             "family": "joint",
                     *             "modality": "planned",
                     *             "actors": [
                     *               {
                     *                 "id": "NLD",
                     *                 "name": "the Netherlands",
                     *                 "roles": [
                     *                   "participant"
                     *                 ]
                     *               }
                     *             ],
                     *             "date": {
                     *               "from": "2021-05-01",
                     *               "to": "2021-05-31",
                     *               "precision": "month"
                     *             },
                     *             "bounds": null,
                     *             "place": null,
                     *             "grade": {
                     *               "reliability": "C",
                     *               "credibility": 2,
                     *               "reasons": [
                     *                 "Two independent sources say it and none otherwise."
                     *               ],
                     *               "by": "rules"
                     *             },
                     *             "independentSources": 2,
                     *             "says": {
                     *               "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *               "title": "Communiqué",
                     *               "publisher": "A newspaper",
                     *               "published": "2020-10-23",
                     *               "language": "en",
                     *               "span": {
                     *                 "start": 0,
                     *                 "end": 53,
                     *                 "text": "The two ministries will hold a joint exercise in May."
                     *               },
                     *               "speaker": null,
                     *               "grade": {
                     *                 "reliability": "C",
                     *                 "credibility": 2,
                     *                 "reasons": [
                     *                   "Two independent sources say it and none otherwise."
                     *                 ],
                     *                 "by": "rules"
                     *               }
                     *             },
                     *             "documentCount": 2,
                     *             "events": [
                     *               "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "5555555555555555555555555555555555555555555555555555555555555555"
                     *             ],
                     *             "eventCount": 2,
                     *             "contradictions": [
                     *               {
                     *                 "kind": "date",
                     *                 "sides": [
                     *                   {
                     *                     "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *                     "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                     "title": "Communiqué",
                     *                     "publisher": "A newspaper",
                     *                     "published": "2020-10-23",
                     *                     "language": "en",
                     *                     "span": {
                     *                       "start": 0,
                     *                       "end": 53,
                     *                       "text": "The two ministries will hold a joint exercise in May."
                     *                     },
                     *                     "speaker": null,
                     *                     "grade": {
                     *                       "reliability": "C",
                     *                       "credibility": 2,
                     *                       "reasons": [
                     *                         "Two independent sources say it and none otherwise."
                     *                       ],
                     *                       "by": "rules"
                     *                     },
                     *                     "value": "2021-05"
                     *                   },
                     *                   {
                     *                     "event": "5555555555555555555555555555555555555555555555555555555555555555",
                     *                     "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                     "title": "Communiqué",
                     *                     "publisher": "A newspaper",
                     *                     "published": "2020-10-23",
                     *                     "language": "en",
                     *                     "span": {
                     *                       "start": 0,
                     *                       "end": 53,
                     *                       "text": "The two ministries will hold a joint exercise in May."
                     *                     },
                     *                     "speaker": null,
                     *                     "grade": {
                     *                       "reliability": "C",
                     *                       "credibility": 2,
                     *                       "reasons": [
                     *                         "Two independent sources say it and none otherwise."
                     *                       ],
                     *                       "by": "rules"
                     *                     },
                     *                     "value": "2021-06"
                     *                   }
                     *                 ],
                     *                 "sideCount": 2
                     *               }
                     *             ],
                     *             "firstSeen": "2020-10-23",
                     *             "lastSeen": "2020-10-24"
                     *           },
                     *           "weight": 0.35
                     *         }
                     *       ],
                     *       "forecasts": [
                     *         {
                     *           "question": "6666666666666666666666666666666666666666666666666666666666666666",
                     *           "text": "Will they owe each other help in arms?",
                     *           "dimension": "obligation",
                     *           "step": 5,
                     *           "state": "open",
                     *           "closes": "2025-12-31T09:00:00.000Z",
                     *           "blind": false,
                     *           "probability": 0.06,
                     *           "outcome": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiScenarios: {
        parameters: {
            query: {
                /** @description Ids of the library, with commas between; `own` is the charter in force. */
                charters: string;
                /** @description What happens. */
                situation: "armedAttack" | "aggression" | "threatToSecurity" | "breachOfPeace" | "internalCrisis" | "unusualActivity" | "terrorism" | "piracy" | "cyberIncident" | "unconstitutionalChange" | "disaster" | "request" | "estimateThreshold";
                /** @description Whom it hits, or who asks. */
                victim?: string;
                /** @description Who does it. */
                offender?: string;
                /** @description Whether it lies in the charter’s area; yes where left out. */
                inside?: "true" | "false";
                /** @description Today, by the coalition’s clock, where left out. */
                date?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Thinks a scenario through under one charter, or two side by side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "day": "2020-10-27",
                     *       "at": 1603789200000,
                     *       "unit": "US$ m",
                     *       "sides": [
                     *         {
                     *           "id": "fpda",
                     *           "name": "Five Power Defence Arrangements",
                     *           "standing": "inForce",
                     *           "members": [
                     *             "AUS",
                     *             "GBR",
                     *             "MYS",
                     *             "NZL",
                     *             "SGP"
                     *           ],
                     *           "outcome": {
                     *             "duties": {
                     *               "standing": "inForce",
                     *               "owed": [
                     *                 {
                     *                   "obligation": {
                     *                     "id": "consult",
                     *                     "on": [
                     *                       "attack"
                     *                     ],
                     *                     "kind": "consult",
                     *                     "strength": "shall",
                     *                     "says": "Consult at once, to decide on measures, joint or separate. The hurry was read on a secondary page.",
                     *                     "deadline": {
                     *                       "kind": "atOnce",
                     *                       "from": "occurrence"
                     *                     },
                     *                     "carveOuts": [],
                     *                     "reportTo": null,
                     *                     "consultation": {
                     *                       "crisis": true,
                     *                       "commonPolicy": true
                     *                     },
                     *                     "article": "communique, para. 5 (number not read)",
                     *                     "source": "official-2",
                     *                     "unverified": false
                     *                   },
                     *                   "met": {
                     *                     "trigger": {
                     *                       "id": "attack",
                     *                       "kind": "armedAttack",
                     *                       "alsoKinds": [
                     *                         "threatToSecurity"
                     *                       ],
                     *                       "says": "Malaysia or Singapore is attacked from outside, or threatened with it.",
                     *                       "determiner": "selfJudged",
                     *                       "inScope": true,
                     *                       "victims": [
                     *                         "MYS",
                     *                         "SGP"
                     *                       ],
                     *                       "anyVictim": false,
                     *                       "article": "communique, para. 5 (number not read)",
                     *                       "source": "official-2",
                     *                       "unverified": false
                     *                     },
                     *                     "through": null,
                     *                     "awaits": []
                     *                   },
                     *                   "who": {
                     *                     "role": "members",
                     *                     "actors": [
                     *                       "AUS",
                     *                       "GBR",
                     *                       "MYS",
                     *                       "NZL",
                     *                       "SGP"
                     *                     ],
                     *                     "says": null
                     *                   },
                     *                   "toward": {
                     *                     "role": "members",
                     *                     "actors": [
                     *                       "AUS",
                     *                       "GBR",
                     *                       "MYS",
                     *                       "NZL",
                     *                       "SGP"
                     *                     ],
                     *                     "says": null
                     *                   },
                     *                   "due": {
                     *                     "kind": "atOnce",
                     *                     "from": "occurrence",
                     *                     "since": 1603789200000
                     *                   },
                     *                   "letOff": [],
                     *                   "awaits": [],
                     *                   "unverified": false
                     *                 }
                     *               ],
                     *               "allowed": [],
                     *               "always": [],
                     *               "open": [],
                     *               "absent": [],
                     *               "decisions": [],
                     *               "inDoubt": []
                     *             },
                     *             "takers": {
                     *               "bound": [],
                     *               "choosing": [],
                     *               "letOff": [],
                     *               "free": [
                     *                 "AUS",
                     *                 "GBR",
                     *                 "NZL",
                     *                 "SGP"
                     *               ]
                     *             },
                     *             "consulting": {
                     *               "duty": {
                     *                 "obligation": {
                     *                   "id": "consult",
                     *                   "on": [
                     *                     "attack"
                     *                   ],
                     *                   "kind": "consult",
                     *                   "strength": "shall",
                     *                   "says": "Consult at once, to decide on measures, joint or separate. The hurry was read on a secondary page.",
                     *                   "deadline": {
                     *                     "kind": "atOnce",
                     *                     "from": "occurrence"
                     *                   },
                     *                   "carveOuts": [],
                     *                   "reportTo": null,
                     *                   "consultation": {
                     *                     "crisis": true,
                     *                     "commonPolicy": true
                     *                   },
                     *                   "article": "communique, para. 5 (number not read)",
                     *                   "source": "official-2",
                     *                   "unverified": false
                     *                 },
                     *                 "met": {
                     *                   "trigger": {
                     *                     "id": "attack",
                     *                     "kind": "armedAttack",
                     *                     "alsoKinds": [
                     *                       "threatToSecurity"
                     *                     ],
                     *                     "says": "Malaysia or Singapore is attacked from outside, or threatened with it.",
                     *                     "determiner": "selfJudged",
                     *                     "inScope": true,
                     *                     "victims": [
                     *                       "MYS",
                     *                       "SGP"
                     *                     ],
                     *                     "anyVictim": false,
                     *                     "article": "communique, para. 5 (number not read)",
                     *                     "source": "official-2",
                     *                     "unverified": false
                     *                   },
                     *                   "through": null,
                     *                   "awaits": []
                     *                 },
                     *                 "who": {
                     *                   "role": "members",
                     *                   "actors": [
                     *                     "AUS",
                     *                     "GBR",
                     *                     "MYS",
                     *                     "NZL",
                     *                     "SGP"
                     *                   ],
                     *                   "says": null
                     *                 },
                     *                 "toward": {
                     *                   "role": "members",
                     *                   "actors": [
                     *                     "AUS",
                     *                     "GBR",
                     *                     "MYS",
                     *                     "NZL",
                     *                     "SGP"
                     *                   ],
                     *                   "says": null
                     *                 },
                     *                 "due": {
                     *                   "kind": "atOnce",
                     *                   "from": "occurrence",
                     *                   "since": 1603789200000
                     *                 },
                     *                 "letOff": [],
                     *                 "awaits": [],
                     *                 "unverified": false
                     *               },
                     *               "best": 0,
                     *               "worst": null
                     *             },
                     *             "routes": [],
                     *             "best": null,
                     *             "worst": {
                     *               "kind": "never",
                     *               "because": "noWay"
                     *             },
                     *             "stoppers": null
                     *           },
                     *           "risks": [
                     *             {
                     *               "risk": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "title": "Ships collide in a drill",
                     *               "now": 6.7,
                     *               "least": 6.7,
                     *               "most": 4.1
                     *             }
                     *           ],
                     *           "borne": [
                     *             {
                     *               "member": "treaty",
                     *               "now": 3.4,
                     *               "least": 3.4,
                     *               "most": 2.1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRisks: {
        parameters: {
            query?: {
                /** @description The largest group where left out. */
                unit?: string;
                periodDays?: string;
                area?: string;
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                at?: string;
                /** @description Which share of periods are the worst: 0.02 where left out. */
                worst?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the register of risks, what it adds up to, and what activities would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": 1603789200000,
                     *       "unit": "US$ m",
                     *       "periodDays": 365,
                     *       "groups": [
                     *         {
                     *           "unit": "US$ m",
                     *           "periodDays": 365,
                     *           "count": 1
                     *         }
                     *       ],
                     *       "areas": [
                     *         "exercises"
                     *       ],
                     *       "entries": [
                     *         {
                     *           "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "risk": {
                     *             "title": "Ships collide in a drill",
                     *             "area": "exercises",
                     *             "likelihood": {
                     *               "kind": "question"
                     *             },
                     *             "periodDays": 365,
                     *             "impact": {
                     *               "kind": "lognormal",
                     *               "low": {
                     *                 "level": 0.1,
                     *                 "value": 28
                     *               },
                     *               "high": {
                     *                 "level": 0.9,
                     *                 "value": 290
                     *               }
                     *             },
                     *             "unit": "US$ m",
                     *             "bearers": [
                     *               {
                     *                 "member": "treaty",
                     *                 "share": 0.5
                     *               }
                     *             ],
                     *             "note": ""
                     *           },
                     *           "likelihood": {
                     *             "probability": 0.05,
                     *             "problem": null,
                     *             "question": {
                     *               "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *               "text": "Will ships collide?"
                     *             }
                     *           },
                     *           "typical": {
                     *             "low": 28,
                     *             "median": 90,
                     *             "high": 290
                     *           },
                     *           "expected": 6.7,
                     *           "worst": {
                     *             "mean": 272,
                     *             "share": 1
                     *           }
                     *         }
                     *       ],
                     *       "worstShare": 0.02,
                     *       "total": {
                     *         "expected": 6.7,
                     *         "anyLoss": 0.05,
                     *         "worst": {
                     *           "share": 0.02,
                     *           "loss": 115,
                     *           "mean": 272
                     *         },
                     *         "reached": [
                     *           {
                     *             "share": 0.02,
                     *             "loss": 115
                     *           }
                     *         ],
                     *         "curve": [
                     *           {
                     *             "loss": 28,
                     *             "probability": 0.045
                     *           },
                     *           {
                     *             "loss": 290,
                     *             "probability": 0.005
                     *           }
                     *         ],
                     *         "within": {
                     *           "loss": 0.3,
                     *           "probability": 0.00000101
                     *         },
                     *         "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                     *       },
                     *       "tooMany": false,
                     *       "bearers": [
                     *         {
                     *           "member": null,
                     *           "expected": 3.35
                     *         },
                     *         {
                     *           "member": "treaty",
                     *           "expected": 3.35
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "id": "5555555555555555555555555555555555555555555555555555555555555555",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "title": "Notices before drills",
                     *           "note": "",
                     *           "activity": null,
                     *           "effects": [
                     *             {
                     *               "risk": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "needs": [
                     *                 "energy",
                     *                 "treaty"
                     *               ],
                     *               "odds": 0.6,
                     *               "amount": 1,
                     *               "note": ""
                     *             }
                     *           ],
                     *           "elsewhere": 0,
                     *           "total": {
                     *             "expected": 4.1,
                     *             "anyLoss": 0.05,
                     *             "worst": {
                     *               "share": 0.02,
                     *               "loss": 115,
                     *               "mean": 272
                     *             },
                     *             "reached": [
                     *               {
                     *                 "share": 0.02,
                     *                 "loss": 115
                     *               }
                     *             ],
                     *             "curve": [
                     *               {
                     *                 "loss": 28,
                     *                 "probability": 0.045
                     *               },
                     *               {
                     *                 "loss": 290,
                     *                 "probability": 0.005
                     *               }
                     *             ],
                     *             "within": {
                     *               "loss": 0.3,
                     *               "probability": 0.00000101
                     *             },
                     *             "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                     *           },
                     *           "risks": [
                     *             {
                     *               "risk": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "before": {
                     *                 "probability": 0.05,
                     *                 "expected": 6.7
                     *               },
                     *               "after": {
                     *                 "probability": 0.031,
                     *                 "expected": 4.1
                     *               }
                     *             }
                     *           ],
                     *           "better": 1,
                     *           "worse": 0,
                     *           "gain": {
                     *             "gain": 2.6,
                     *             "shares": [
                     *               {
                     *                 "member": "energy",
                     *                 "gain": 1.3,
                     *                 "error": null
                     *               },
                     *               {
                     *                 "member": "treaty",
                     *                 "gain": 1.3,
                     *                 "error": null
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Risks"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRisks: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ships collide in a drill",
                 *       "area": "exercises",
                 *       "likelihood": {
                 *         "kind": "question"
                 *       },
                 *       "periodDays": 365,
                 *       "impact": {
                 *         "kind": "lognormal",
                 *         "low": {
                 *           "level": 0.1,
                 *           "value": 28
                 *         },
                 *         "high": {
                 *           "level": 0.9,
                 *           "value": 290
                 *         }
                 *       },
                 *       "unit": "US$ m",
                 *       "bearers": [
                 *         {
                 *           "member": "treaty",
                 *           "share": 0.5
                 *         }
                 *       ],
                 *       "note": "",
                 *       "in": "plenary",
                 *       "question": "6666666666666666666666666666666666666666666666666666666666666666"
                 *     }
                 */
                "application/json": components["schemas"]["AddingRisk"];
            };
        };
        responses: {
            /** @description Enters a risk into the register */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiMitigations: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Notices before drills",
                 *       "in": "plenary",
                 *       "effects": [
                 *         {
                 *           "risk": "4444444444444444444444444444444444444444444444444444444444444444",
                 *           "needs": [
                 *             "energy",
                 *             "treaty"
                 *           ],
                 *           "odds": 0.6,
                 *           "amount": 1,
                 *           "note": ""
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AddingMitigation"];
            };
        };
        responses: {
            /** @description Says what an activity would change of risks */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiPromises: {
        parameters: {
            query?: {
                /** @description Any of these, with commas between. */
                state?: string;
                /** @description All of these take part. */
                actor?: string;
                /** @description Only what came in after this record: `next` of the page before. */
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what is promised, with what became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "promises": [
                     *         {
                     *           "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "state": "pastDue",
                     *           "due": {
                     *             "from": "2021-05-01",
                     *             "to": "2021-05-31",
                     *             "precision": "month"
                     *           },
                     *           "made": "2020-10-23",
                     *           "daysLate": 12,
                     *           "says": {
                     *             "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *             "title": "Communiqué",
                     *             "publisher": "A newspaper",
                     *             "published": "2020-10-23",
                     *             "language": "en",
                     *             "span": {
                     *               "start": 0,
                     *               "end": 53,
                     *               "text": "The two ministries will hold a joint exercise in May."
                     *             },
                     *             "speaker": null,
                     *             "grade": {
                     *               "reliability": "C",
                     *               "credibility": 2,
                     *               "reasons": [
                     *                 "Two independent sources say it and none otherwise."
                     *               ],
                     *               "by": "rules"
                     *             }
                     *           },
                     *           "happening": {
                     *             "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "type": "jointExercise",
                     *             "family": "joint",
                     *             "modality": "planned",
                     *             "actors": [
                     *               {
                     *                 "id": "NLD",
                     *                 "name": "the Netherlands",
                     *                 "roles": [
                     *                   "participant"
                     *                 ]
                     *               }
                     *             ],
                     *             "date": {
                     *               "from": "2021-05-01",
                     *               "to": "2021-05-31",
                     *               "precision": "month"
                     *             },
                     *             "bounds": null,
                     *             "place": null,
                     *             "grade": {
                     *               "reliability": "C",
                     *               "credibility": 2,
                     *               "reasons": [
                     *                 "Two independent sources say it and none otherwise."
                     *               ],
                     *               "by": "rules"
                     *             },
                     *             "independentSources": 2,
                     *             "says": {
                     *               "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *               "title": "Communiqué",
                     *               "publisher": "A newspaper",
                     *               "published": "2020-10-23",
                     *               "language": "en",
                     *               "span": {
                     *                 "start": 0,
                     *                 "end": 53,
                     *                 "text": "The two ministries will hold a joint exercise in May."
                     *               },
                     *               "speaker": null,
                     *               "grade": {
                     *                 "reliability": "C",
                     *                 "credibility": 2,
                     *                 "reasons": [
                     *                   "Two independent sources say it and none otherwise."
                     *                 ],
                     *                 "by": "rules"
                     *               }
                     *             },
                     *             "documentCount": 2,
                     *             "events": [
                     *               "4444444444444444444444444444444444444444444444444444444444444444",
                     *               "5555555555555555555555555555555555555555555555555555555555555555"
                     *             ],
                     *             "eventCount": 2,
                     *             "contradictions": [
                     *               {
                     *                 "kind": "date",
                     *                 "sides": [
                     *                   {
                     *                     "event": "4444444444444444444444444444444444444444444444444444444444444444",
                     *                     "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                     "title": "Communiqué",
                     *                     "publisher": "A newspaper",
                     *                     "published": "2020-10-23",
                     *                     "language": "en",
                     *                     "span": {
                     *                       "start": 0,
                     *                       "end": 53,
                     *                       "text": "The two ministries will hold a joint exercise in May."
                     *                     },
                     *                     "speaker": null,
                     *                     "grade": {
                     *                       "reliability": "C",
                     *                       "credibility": 2,
                     *                       "reasons": [
                     *                         "Two independent sources say it and none otherwise."
                     *                       ],
                     *                       "by": "rules"
                     *                     },
                     *                     "value": "2021-05"
                     *                   },
                     *                   {
                     *                     "event": "5555555555555555555555555555555555555555555555555555555555555555",
                     *                     "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                     "title": "Communiqué",
                     *                     "publisher": "A newspaper",
                     *                     "published": "2020-10-23",
                     *                     "language": "en",
                     *                     "span": {
                     *                       "start": 0,
                     *                       "end": 53,
                     *                       "text": "The two ministries will hold a joint exercise in May."
                     *                     },
                     *                     "speaker": null,
                     *                     "grade": {
                     *                       "reliability": "C",
                     *                       "credibility": 2,
                     *                       "reasons": [
                     *                         "Two independent sources say it and none otherwise."
                     *                       ],
                     *                       "by": "rules"
                     *                     },
                     *                     "value": "2021-06"
                     *                   }
                     *                 ],
                     *                 "sideCount": 2
                     *               }
                     *             ],
                     *             "firstSeen": "2020-10-23",
                     *             "lastSeen": "2020-10-24"
                     *           },
                     *           "keptBy": null,
                     *           "reasons": [
                     *             "No later event of this kind by these actors was found."
                     *           ]
                     *         }
                     *       ],
                     *       "counts": {
                     *         "pastDue": 1,
                     *         "due": 0,
                     *         "open": 0,
                     *         "keptLate": 0,
                     *         "kept": 0,
                     *         "dropped": 0
                     *       },
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Promises"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiPublishers: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists publishers with their record in this node */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "publishers": [
                     *         {
                     *           "name": "A newspaper",
                     *           "documents": 2,
                     *           "events": 3,
                     *           "reliability": "C",
                     *           "reasons": [
                     *             "Of 6 of its claims that could be judged, 67 % were borne out."
                     *           ],
                     *           "given": {
                     *             "A": 0,
                     *             "B": 1,
                     *             "C": 0,
                     *             "D": 0,
                     *             "E": 0,
                     *             "F": 0
                     *           },
                     *           "fared": {
                     *             "1": 0,
                     *             "2": 2,
                     *             "3": 1,
                     *             "4": 0,
                     *             "5": 0,
                     *             "6": 0
                     *           },
                     *           "contradicted": 0,
                     *           "languages": [
                     *             "en"
                     *           ],
                     *           "first": "2020-10-23",
                     *           "last": "2020-10-24"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Publishers"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiQuestions: {
        parameters: {
            query?: {
                /** @description `open` is all that has not resolved; `all` where left out. */
                state?: "open" | "resolved" | "all";
                /** @description Only what waits on this member; `me` is the acting seat. */
                waiting?: "me" | string;
                /** @description Only where every word stands. */
                text?: string;
                compartment?: string;
                kind?: "binary" | "multipleChoice" | "ordered" | "numeric" | "date";
                /** @description The next re-ask first, the next to close first, or the newest (of resolved ones, the last to resolve) first. */
                sort?: "reask" | "closes" | "newest";
                /** @description `next` of the page before. */
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists questions with their joint estimates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "questions": [
                     *         {
                     *           "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "asked": 1603789200000,
                     *           "state": "open",
                     *           "missing": [
                     *             "energy"
                     *           ],
                     *           "question": {
                     *             "text": "Will the joint exercise be held by the end of June 2021?",
                     *             "form": {
                     *               "kind": "binary"
                     *             },
                     *             "opens": "2020-10-27T09:00:00.000Z",
                     *             "closes": "2021-07-01T00:00:00.000Z",
                     *             "resolves": "2021-07-01T00:00:00.000Z"
                     *           },
                     *           "joint": {
                     *             "blind": false,
                     *             "value": {
                     *               "kind": "binary",
                     *               "probability": 0.7
                     *             },
                     *             "headline": {
                     *               "kind": "probability",
                     *               "number": 0.7,
                     *               "option": null
                     *             },
                     *             "steps": [
                     *               {
                     *                 "at": 1603789200000,
                     *                 "number": 0.7
                     *               }
                     *             ],
                     *             "stepCount": 1,
                     *             "standing": [
                     *               {
                     *                 "author": "treaty",
                     *                 "number": 0.7
                     *               }
                     *             ],
                     *             "dissents": 0
                     *           },
                     *           "reask": {
                     *             "due": false,
                     *             "at": 1611565200000,
                     *             "why": []
                     *           },
                     *           "resolution": null,
                     *           "score": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "count": 1,
                     *       "totals": {
                     *         "open": 1,
                     *         "resolved": 0,
                     *         "waiting": 0,
                     *         "blind": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Questions"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiQuestions: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Will the joint exercise be held by the end of June 2021?",
                 *       "in": "plenary",
                 *       "closes": "2021-06-30",
                 *       "criteria": "A ministry of either side says that it began."
                 *     }
                 */
                "application/json": components["schemas"]["Asking"];
            };
        };
        responses: {
            /** @description Asks how likely something is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiQuestionsById: {
        parameters: {
            query?: {
                /** @description Show others’ answers although the seat has given none: that is noted, and asked like a change. */
                look?: "true" | "false";
                /** @description Another way to pool, for comparison; the charter’s where left out. */
                method?: "linearPool" | "median" | "geometricMeanOfOdds" | "recencyWeightedMedian" | "trimmedMean" | "extremizedOdds" | "bayesianOdds" | "karmarkar" | "betaTransformed" | "exponentialRecency" | "intervalWeighted" | "individualIntervalWeighted" | "intervalVariationWeighted" | "asymmetryWeighted" | "distanceWeighted" | "outlierWeighted" | "granularityWeighted" | "performanceWeighted" | "surprisinglyPopular";
                /** @description A day like 2020-10-27 (from its first moment, UTC) or a time like 2020-10-27T09:00:00Z. */
                at?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The question’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a question with its joint estimate, history, dissent, manifest and scores */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *       "author": "treaty",
                     *       "compartment": "plenary",
                     *       "tlp": "GREEN",
                     *       "asked": 1603789200000,
                     *       "state": "open",
                     *       "missing": [
                     *         "energy"
                     *       ],
                     *       "question": {
                     *         "text": "Will the joint exercise be held by the end of June 2021?",
                     *         "form": {
                     *           "kind": "binary"
                     *         },
                     *         "criteria": "A ministry of either side says that it began.",
                     *         "sourceOfTruth": "",
                     *         "opens": "2020-10-27T09:00:00.000Z",
                     *         "closes": "2021-07-01T00:00:00.000Z",
                     *         "resolves": "2021-07-01T00:00:00.000Z",
                     *         "reask": []
                     *       },
                     *       "goesOn": null,
                     *       "cameFrom": null,
                     *       "asOf": 1603789200000,
                     *       "joint": {
                     *         "blind": false,
                     *         "estimate": {
                     *           "at": 1603789200000,
                     *           "value": {
                     *             "kind": "binary",
                     *             "probability": 0.7
                     *           },
                     *           "members": [
                     *             {
                     *               "author": "treaty",
                     *               "id": "7777777777777777777777777777777777777777777777777777777777777777",
                     *               "at": 1603789200000,
                     *               "round": 1,
                     *               "answer": {
                     *                 "kind": "binary",
                     *                 "probability": 0.7
                     *               },
                     *               "confidence": "moderate",
                     *               "without": null,
                     *               "influence": null
                     *             }
                     *           ],
                     *           "spread": [
                     *             {
                     *               "least": 0.7,
                     *               "lowerQuartile": 0.7,
                     *               "median": 0.7,
                     *               "upperQuartile": 0.7,
                     *               "greatest": 0.7
                     *             }
                     *           ],
                     *           "dissents": [],
                     *           "excluded": [],
                     *           "manifest": {
                     *             "question": "6666666666666666666666666666666666666666666666666666666666666666",
                     *             "records": [
                     *               "7777777777777777777777777777777777777777777777777777777777777777"
                     *             ],
                     *             "method": {
                     *               "name": "geometricMeanOfOdds",
                     *               "version": 1,
                     *               "parameters": {
                     *                 "clip": 0.01
                     *               }
                     *             },
                     *             "charter": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                     *             "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                     *           }
                     *         },
                     *         "problem": null,
                     *         "headline": {
                     *           "kind": "probability",
                     *           "number": 0.7,
                     *           "option": null
                     *         },
                     *         "distribution": null,
                     *         "band": null,
                     *         "history": [
                     *           {
                     *             "at": 1603789200000,
                     *             "id": "7777777777777777777777777777777777777777777777777777777777777777",
                     *             "author": "treaty",
                     *             "answer": {
                     *               "kind": "binary",
                     *               "probability": 0.7
                     *             },
                     *             "value": {
                     *               "kind": "binary",
                     *               "probability": 0.7
                     *             },
                     *             "count": 1,
                     *             "band": null
                     *           }
                     *         ],
                     *         "histogram": [
                     *           {
                     *             "low": 0.7,
                     *             "high": 0.75,
                     *             "members": [
                     *               "treaty"
                     *             ]
                     *           }
                     *         ],
                     *         "rationales": [
                     *           {
                     *             "id": "7777777777777777777777777777777777777777777777777777777777777777",
                     *             "author": "treaty",
                     *             "rationale": "It is announced, and the last two were held.",
                     *             "evidence": [
                     *               {
                     *                 "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *                 "direction": "for",
                     *                 "weight": 2
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "evidence": [
                     *           {
                     *             "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "direction": "for",
                     *             "by": [
                     *               {
                     *                 "author": "treaty",
                     *                 "weight": 2
                     *               }
                     *             ],
                     *             "record": {
                     *               "type": "event",
                     *               "shows": "The two ministries will hold a joint exercise in May.",
                     *               "event": {
                     *                 "type": "jointExercise",
                     *                 "modality": "planned",
                     *                 "date": {
                     *                   "from": "2021-05-01",
                     *                   "to": "2021-05-31",
                     *                   "precision": "month"
                     *                 },
                     *                 "actors": [
                     *                   {
                     *                     "id": "NLD",
                     *                     "name": "the Netherlands",
                     *                     "role": "participant"
                     *                   }
                     *                 ],
                     *                 "speaker": null
                     *               },
                     *               "document": {
                     *                 "id": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                 "title": "Communiqué",
                     *                 "publisher": "A newspaper",
                     *                 "published": "2020-10-23",
                     *                 "language": "en",
                     *                 "source": "report.txt"
                     *               },
                     *               "grade": {
                     *                 "reliability": "B",
                     *                 "credibility": 2,
                     *                 "by": "person",
                     *                 "author": "treaty"
                     *               }
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "round": null,
                     *       "own": {
                     *         "id": "7777777777777777777777777777777777777777777777777777777777777777",
                     *         "at": 1603789200000,
                     *         "answer": {
                     *           "kind": "binary",
                     *           "probability": 0.7
                     *         },
                     *         "round": 1,
                     *         "confidence": "moderate",
                     *         "rationale": "It is announced, and the last two were held.",
                     *         "evidence": [
                     *           {
                     *             "id": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "direction": "for",
                     *             "weight": 2
                     *           }
                     *         ],
                     *         "dissent": null,
                     *         "earlier": 0
                     *       },
                     *       "looked": null,
                     *       "reask": {
                     *         "due": false,
                     *         "at": 1611565200000,
                     *         "why": []
                     *       },
                     *       "discussion": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "author": "treaty",
                     *           "at": 1603789200000,
                     *           "text": "Which ministry is meant?",
                     *           "mentions": [
                     *             "energy"
                     *           ],
                     *           "replies": null,
                     *           "masked": false,
                     *           "unread": false
                     *         }
                     *       ],
                     *       "resolution": null,
                     *       "scores": null,
                     *       "time": "stated",
                     *       "notYetWitnessed": [],
                     *       "notBlind": [
                     *         {
                     *           "host": "local",
                     *           "members": [
                     *             "energy",
                     *             "treaty"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Question"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiQuestionsByIdHistoryCsv: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The question’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiQuestionsByIdJudgements: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The question’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": {
                 *         "kind": "binary",
                 *         "probability": 0.7
                 *       },
                 *       "rationale": "It is announced, and the last two were held.",
                 *       "confidence": "moderate",
                 *       "evidence": [
                 *         {
                 *           "id": "4444444444444444444444444444444444444444444444444444444444444444",
                 *           "direction": "for",
                 *           "weight": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Judging"];
            };
        };
        responses: {
            /** @description Gives the seat’s judgement, where the question stands; seals it while the blind round runs */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ],
                     *       "sealed": false
                     *     }
                     */
                    "application/json": components["schemas"]["Judged"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiQuestionsByIdResolution: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The question’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": {
                 *         "kind": "binary",
                 *         "value": true
                 *       },
                 *       "at": "2021-05-17",
                 *       "source": "A ministry’s page of 17 May 2021."
                 *     }
                 */
                "application/json": components["schemas"]["Resolving"];
            };
        };
        responses: {
            /** @description Says how a question came out, which scores it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiYardsticks: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the vocabularies of likelihood to read in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "yardsticks": [
                     *         {
                     *           "id": "icd203",
                     *           "name": "ICD 203 expressions of likelihood",
                     *           "source": "US Intelligence Community Directive 203, Analytic Standards (2 January 2015), section D.6.e(2)(a)",
                     *           "bands": [
                     *             {
                     *               "terms": [
                     *                 "almost no chance",
                     *                 "remote"
                     *               ],
                     *               "low": 1,
                     *               "high": 5
                     *             },
                     *             {
                     *               "terms": [
                     *                 "very unlikely",
                     *                 "highly improbable"
                     *               ],
                     *               "low": 5,
                     *               "high": 20
                     *             },
                     *             {
                     *               "terms": [
                     *                 "unlikely",
                     *                 "improbable"
                     *               ],
                     *               "low": 20,
                     *               "high": 45
                     *             },
                     *             {
                     *               "terms": [
                     *                 "roughly even chance",
                     *                 "roughly even odds"
                     *               ],
                     *               "low": 45,
                     *               "high": 55
                     *             },
                     *             {
                     *               "terms": [
                     *                 "likely",
                     *                 "probable"
                     *               ],
                     *               "low": 55,
                     *               "high": 80
                     *             },
                     *             {
                     *               "terms": [
                     *                 "very likely",
                     *                 "highly probable"
                     *               ],
                     *               "low": 80,
                     *               "high": 95
                     *             },
                     *             {
                     *               "terms": [
                     *                 "almost certain(ly)",
                     *                 "nearly certain"
                     *               ],
                     *               "low": 95,
                     *               "high": 99
                     *             }
                     *           ],
                     *           "stretches": [
                     *             {
                     *               "upTo": 0.01,
                     *               "including": false,
                     *               "terms": null
                     *             },
                     *             {
                     *               "upTo": 0.05,
                     *               "including": true,
                     *               "terms": [
                     *                 "almost no chance",
                     *                 "remote"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.2,
                     *               "including": true,
                     *               "terms": [
                     *                 "very unlikely",
                     *                 "highly improbable"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.45,
                     *               "including": false,
                     *               "terms": [
                     *                 "unlikely",
                     *                 "improbable"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.55,
                     *               "including": true,
                     *               "terms": [
                     *                 "roughly even chance",
                     *                 "roughly even odds"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.8,
                     *               "including": false,
                     *               "terms": [
                     *                 "likely",
                     *                 "probable"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.95,
                     *               "including": false,
                     *               "terms": [
                     *                 "very likely",
                     *                 "highly probable"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.99,
                     *               "including": true,
                     *               "terms": [
                     *                 "almost certain(ly)",
                     *                 "nearly certain"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 1,
                     *               "including": true,
                     *               "terms": null
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "ipcc",
                     *           "name": "IPCC calibrated likelihood (AR5 onward)",
                     *           "source": "IPCC Guidance Note for Lead Authors of the AR5 on Consistent Treatment of Uncertainties (2010), Table 1",
                     *           "bands": [
                     *             {
                     *               "terms": [
                     *                 "exceptionally unlikely"
                     *               ],
                     *               "low": 0,
                     *               "high": 1
                     *             },
                     *             {
                     *               "terms": [
                     *                 "extremely unlikely"
                     *               ],
                     *               "low": 0,
                     *               "high": 5,
                     *               "additional": true
                     *             },
                     *             {
                     *               "terms": [
                     *                 "very unlikely"
                     *               ],
                     *               "low": 0,
                     *               "high": 10
                     *             },
                     *             {
                     *               "terms": [
                     *                 "unlikely"
                     *               ],
                     *               "low": 0,
                     *               "high": 33
                     *             },
                     *             {
                     *               "terms": [
                     *                 "about as likely as not"
                     *               ],
                     *               "low": 33,
                     *               "high": 66
                     *             },
                     *             {
                     *               "terms": [
                     *                 "more likely than not"
                     *               ],
                     *               "low": 50,
                     *               "high": 100,
                     *               "additional": true,
                     *               "lowOpen": true
                     *             },
                     *             {
                     *               "terms": [
                     *                 "likely"
                     *               ],
                     *               "low": 66,
                     *               "high": 100
                     *             },
                     *             {
                     *               "terms": [
                     *                 "very likely"
                     *               ],
                     *               "low": 90,
                     *               "high": 100
                     *             },
                     *             {
                     *               "terms": [
                     *                 "extremely likely"
                     *               ],
                     *               "low": 95,
                     *               "high": 100,
                     *               "additional": true
                     *             },
                     *             {
                     *               "terms": [
                     *                 "virtually certain"
                     *               ],
                     *               "low": 99,
                     *               "high": 100
                     *             }
                     *           ],
                     *           "stretches": [
                     *             {
                     *               "upTo": 0.01,
                     *               "including": true,
                     *               "terms": [
                     *                 "exceptionally unlikely"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.1,
                     *               "including": true,
                     *               "terms": [
                     *                 "very unlikely"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.33,
                     *               "including": true,
                     *               "terms": [
                     *                 "unlikely"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.66,
                     *               "including": true,
                     *               "terms": [
                     *                 "about as likely as not"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.9,
                     *               "including": false,
                     *               "terms": [
                     *                 "likely"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 0.99,
                     *               "including": false,
                     *               "terms": [
                     *                 "very likely"
                     *               ]
                     *             },
                     *             {
                     *               "upTo": 1,
                     *               "including": true,
                     *               "terms": [
                     *                 "virtually certain"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Yardsticks"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiFeeds: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the feeds the seat follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "feeds": [
                     *         {
                     *           "id": "2e2e2e2e2e2e2e2e",
                     *           "url": "https://example.org/news.rss",
                     *           "every": 60,
                     *           "follow": false,
                     *           "next": "2020-10-27T10:00:00.000Z",
                     *           "last": {
                     *             "at": "2020-10-27T09:00:00.000Z",
                     *             "read": 3,
                     *             "error": null
                     *           },
                     *           "failures": 0,
                     *           "visiting": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Feeds"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFeeds: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.org/news.rss",
                 *       "every": 60
                 *     }
                 */
                "application/json": components["schemas"]["FeedWish"];
            };
        };
        responses: {
            /** @description Follows a feed, and visits it at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2e2e2e2e2e2e2e2e",
                     *       "url": "https://example.org/news.rss",
                     *       "every": 60,
                     *       "follow": false,
                     *       "next": "2020-10-27T10:00:00.000Z",
                     *       "last": {
                     *         "at": "2020-10-27T09:00:00.000Z",
                     *         "read": 3,
                     *         "error": null
                     *       },
                     *       "failures": 0,
                     *       "visiting": false
                     *     }
                     */
                    "application/json": components["schemas"]["Feed"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFeedsByIdPoll: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The feed’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["FeedAct"];
            };
        };
        responses: {
            /** @description Visits a feed now, whenever it is due */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2e2e2e2e2e2e2e2e",
                     *       "url": "https://example.org/news.rss",
                     *       "every": 60,
                     *       "follow": false,
                     *       "next": "2020-10-27T10:00:00.000Z",
                     *       "last": {
                     *         "at": "2020-10-27T09:00:00.000Z",
                     *         "read": 3,
                     *         "error": null
                     *       },
                     *       "failures": 0,
                     *       "visiting": true
                     *     }
                     */
                    "application/json": components["schemas"]["Feed"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFeedsByIdRemove: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The feed’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["FeedAct"];
            };
        };
        responses: {
            /** @description Follows a feed no longer; what was read of it stays */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2e2e2e2e2e2e2e2e",
                     *       "url": "https://example.org/news.rss",
                     *       "every": 60,
                     *       "follow": false,
                     *       "next": "2020-10-27T10:00:00.000Z",
                     *       "last": {
                     *         "at": "2020-10-27T09:00:00.000Z",
                     *         "read": 3,
                     *         "error": null
                     *       },
                     *       "failures": 0,
                     *       "visiting": false
                     *     }
                     */
                    "application/json": components["schemas"]["Feed"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiMembers: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the members, and when the node of each was heard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": 1603789200000,
                     *       "members": [
                     *         {
                     *           "name": "energy",
                     *           "host": "energy-host",
                     *           "here": false,
                     *           "contact": {
                     *             "answered": 1603789200000,
                     *             "asked": 1603789200000,
                     *             "failure": null
                     *           }
                     *         },
                     *         {
                     *           "name": "treaty",
                     *           "host": "treaty-host",
                     *           "here": true,
                     *           "contact": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Members"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiLogs: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tells how far each log is known, held and counted, and which entries lack a body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": 1603789200000,
                     *       "compartments": [
                     *         {
                     *           "id": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *           "name": "plenary",
                     *           "readers": [
                     *             "energy",
                     *             "treaty"
                     *           ],
                     *           "entries": 1377,
                     *           "complete": false,
                     *           "silent": [
                     *             "treaty"
                     *           ]
                     *         }
                     *       ],
                     *       "logs": [
                     *         {
                     *           "compartment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *           "member": "energy",
                     *           "generation": 0,
                     *           "own": false,
                     *           "open": true,
                     *           "known": 1377,
                     *           "entries": 1377,
                     *           "head": {
                     *             "size": 1377,
                     *             "root": "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN="
                     *           },
                     *           "newest": 1603789200000,
                     *           "witnessed": {
                     *             "counted": 1375,
                     *             "timed": 1375,
                     *             "needed": 2
                     *           },
                     *           "held": [],
                     *           "bodies": 1375,
                     *           "dropped": 1,
                     *           "missing": 1,
                     *           "overQuota": 0,
                     *           "apart": 0
                     *         }
                     *       ],
                     *       "lacking": [
                     *         {
                     *           "compartment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *           "member": "energy",
                     *           "generation": 0,
                     *           "id": "1111111111111111111111111111111111111111111111111111111111111111",
                     *           "index": 1376,
                     *           "state": "missing",
                     *           "class": "retractable",
                     *           "code": "E_NOT_FOUND",
                     *           "since": "2020-10-27T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Logs"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRetractionsHeld: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what was taken back and not every reader has said to have dropped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retractions": [
                     *         {
                     *           "retraction": "1212121212121212121212121212121212121212121212121212121212121212",
                     *           "compartment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *           "author": "treaty",
                     *           "stated": 1603789200000,
                     *           "records": 2,
                     *           "confirmed": [],
                     *           "waiting": [
                     *             "energy"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StillHeld"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiPeersTry: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member": "energy"
                 *     }
                 */
                "application/json": components["schemas"]["TryingPeer"];
            };
        };
        responses: {
            /** @description Asks a member’s node once which logs it has */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": "energy",
                     *       "url": "https://energy.example:4871",
                     *       "logs": 4,
                     *       "failure": null
                     *     }
                     */
                    "application/json": components["schemas"]["TriedPeer"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiVerify: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tells how the seat’s last verification stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "verification": {
                     *         "id": "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0",
                     *         "state": "done",
                     *         "begun": 1603789200000,
                     *         "ended": 1603789203000,
                     *         "done": 1377,
                     *         "found": 1377,
                     *         "report": {
                     *           "holds": true,
                     *           "problems": [],
                     *           "coalition": "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1",
                     *           "logs": [
                     *             {
                     *               "origin": "entente/a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1/c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0/energy/0",
                     *               "size": 1377,
                     *               "signedSize": 1377,
                     *               "missingBodies": 2
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LastVerification"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiVerify: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Verifying"];
            };
        };
        responses: {
            /** @description Begins to recompute and check everything held here, and answers at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0",
                     *       "state": "running",
                     *       "begun": 1603789200000,
                     *       "ended": null,
                     *       "done": 612,
                     *       "found": 1377,
                     *       "report": null
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiVerifyStop: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Verifying"];
            };
        };
        responses: {
            /** @description Stops the seat’s verification; what it had checked says nothing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0",
                     *       "state": "stopped",
                     *       "begun": 1603789200000,
                     *       "ended": 1603789203000,
                     *       "done": 612,
                     *       "found": 1377,
                     *       "report": null
                     *     }
                     */
                    "application/json": components["schemas"]["Verification"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiVerifyEvents: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follows the seat’s verification as server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0",
                     *       "state": "running",
                     *       "begun": 1603789200000,
                     *       "ended": null,
                     *       "done": 612,
                     *       "found": 1377,
                     *       "report": null
                     *     }
                     */
                    "text/event-stream": components["schemas"]["Verification"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiMotions: {
        parameters: {
            query?: {
                /** @description Open: something may still be said of it. All where left out. */
                state?: "open" | "decided" | "all";
                /** @description Only what came in after this record: `next` of the page before. */
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists motions, those that wait on the seat first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "motions": [
                     *         {
                     *           "id": "51c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d9",
                     *           "title": "Count a press statement as a promise only when it names a time",
                     *           "mover": "maritime",
                     *           "compartment": "plenary",
                     *           "tlp": "GREEN",
                     *           "moved": 1603712400000,
                     *           "article": "8(3)",
                     *           "method": {
                     *             "rule": "A",
                     *             "count": {
                     *               "kind": "consensus",
                     *               "abstention": "passes",
                     *               "silence": true
                     *             },
                     *             "electors": "members",
                     *             "weighted": false,
                     *             "proxy": false
                     *           },
                     *           "phase": "served",
                     *           "deadline": 1603886400000,
                     *           "electors": 2,
                     *           "received": 2,
                     *           "spoken": 1,
                     *           "objecting": [],
                     *           "waitsOn": [
                     *             "treaty"
                     *           ],
                     *           "waitsOnUs": true,
                     *           "certified": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "waitingOnUs": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Motions"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiMotions: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rule": "proceduralSilence",
                 *       "title": "Count a press statement as a promise only when it names a time",
                 *       "text": "Statements without a date, a season or a year are kept as intentions and wait for nothing."
                 *     }
                 */
                "application/json": components["schemas"]["MotionOpening"];
            };
        };
        responses: {
            /** @description Opens a motion under a rule of the charter in force */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiMotionsById: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The motion’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives one motion in full, and notes here that the seat opened it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "51c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d9",
                     *       "mover": "maritime",
                     *       "compartment": "plenary",
                     *       "tlp": "GREEN",
                     *       "moved": 1603712400000,
                     *       "motion": {
                     *         "title": "Count a press statement as a promise only when it names a time",
                     *         "text": "Statements without a date, a season or a year are kept as intentions and wait for nothing.",
                     *         "attachment": null,
                     *         "rule": {
                     *           "charter": "5d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f31",
                     *           "id": "proceduralSilence",
                     *           "article": "8(3)",
                     *           "method": {
                     *             "rule": "A",
                     *             "count": {
                     *               "kind": "consensus",
                     *               "abstention": "passes",
                     *               "silence": true
                     *             },
                     *             "electors": "members",
                     *             "weighted": false,
                     *             "proxy": false
                     *           },
                     *           "grace": 86400000,
                     *           "settle": 600000
                     *         },
                     *         "electors": [
                     *           "maritime",
                     *           "treaty"
                     *         ],
                     *         "excluded": [],
                     *         "sponsors": [
                     *           "maritime"
                     *         ],
                     *         "period": 172800000
                     *       },
                     *       "roster": null,
                     *       "epoch": {
                     *         "id": "e07b52aae07b52aae07b52aae07b52aae07b52aae07b52aae07b52aae07b52aa",
                     *         "number": 3
                     *       },
                     *       "phase": "served",
                     *       "refused": null,
                     *       "counts": {
                     *         "electors": 2,
                     *         "members": 2,
                     *         "faults": 0,
                     *         "needed": 2,
                     *         "adopts": 2,
                     *         "rejects": 1,
                     *         "deadline": null
                     *       },
                     *       "deadline": 1603886400000,
                     *       "ourWord": 1603886400000,
                     *       "voices": [
                     *         {
                     *           "member": "maritime",
                     *           "part": "elector",
                     *           "received": 1603712400000,
                     *           "opened": null,
                     *           "openedKnown": false,
                     *           "spoke": {
                     *             "id": "7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c",
                     *             "value": "no-objection",
                     *             "by": "person",
                     *             "reasons": "",
                     *             "at": 1603725600000,
                     *             "generation": 0,
                     *             "index": 7,
                     *             "holders": 2,
                     *             "counted": true
                     *           },
                     *           "closed": null,
                     *           "silence": {
                     *             "kind": "spoke"
                     *           }
                     *         },
                     *         {
                     *           "member": "treaty",
                     *           "part": "elector",
                     *           "received": 1603712400000,
                     *           "opened": 1603713600000,
                     *           "openedKnown": true,
                     *           "spoke": null,
                     *           "closed": null,
                     *           "silence": {
                     *             "kind": "speaks",
                     *             "value": "no-objection",
                     *             "own": true
                     *           }
                     *         }
                     *       ],
                     *       "waitsFor": [
                     *         {
                     *           "member": "treaty",
                     *           "could": [
                     *             {
                     *               "says": "no-objection",
                     *               "then": "adopted"
                     *             },
                     *             {
                     *               "says": "oppose",
                     *               "then": "rejected"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "waitsOnUs": true,
                     *       "silenced": null,
                     *       "values": [
                     *         "no-objection",
                     *         "oppose",
                     *         "abstain",
                     *         "excluded"
                     *       ],
                     *       "sentences": [
                     *         {
                     *           "kind": "waitsForUs"
                     *         }
                     *       ],
                     *       "line": {
                     *         "before": null,
                     *         "after": [],
                     *         "reopened": []
                     *       },
                     *       "faults": [],
                     *       "dropped": [],
                     *       "certificate": null
                     *     }
                     */
                    "application/json": components["schemas"]["MotionInFull"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiMotionsPreview: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rule": "proceduralSilence"
                 *     }
                 */
                "application/json": components["schemas"]["MotionWish"];
            };
        };
        responses: {
            /** @description Says what would be derived if a motion were opened now; signs nothing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "motion": {
                     *         "rule": {
                     *           "charter": "5d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f31",
                     *           "id": "proceduralSilence",
                     *           "article": "8(3)",
                     *           "method": {
                     *             "rule": "A",
                     *             "count": {
                     *               "kind": "consensus",
                     *               "abstention": "passes",
                     *               "silence": true
                     *             },
                     *             "electors": "members",
                     *             "weighted": false,
                     *             "proxy": false
                     *           },
                     *           "grace": 86400000,
                     *           "settle": 600000
                     *         },
                     *         "electors": [
                     *           "maritime",
                     *           "treaty"
                     *         ],
                     *         "excluded": [],
                     *         "sponsors": [
                     *           "maritime"
                     *         ],
                     *         "period": 172800000
                     *       },
                     *       "counts": {
                     *         "electors": 2,
                     *         "members": 2,
                     *         "faults": 0,
                     *         "needed": 2,
                     *         "adopts": 2,
                     *         "rejects": 1,
                     *         "deadline": null
                     *       },
                     *       "refused": null
                     *     }
                     */
                    "application/json": components["schemas"]["MotionPreview"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiMotionsByIdPositions: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The motion’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": "oppose",
                 *       "reasons": "Too few questions have resolved to tell skill from luck."
                 *     }
                 */
                "application/json": components["schemas"]["Speaking"];
            };
        };
        responses: {
            /** @description Takes the member’s one position on a motion; it cannot be taken back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiMotionsByIdWithdrawal: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The motion’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Takes a motion of the seat’s own back, before all electors have it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiMotionsByIdReopening: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The motion’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": "Our node was cut off, and spoke for us."
                 *     }
                 */
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description Moves what is decided again, for a member whose vote came late or whose node spoke in its place */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "51c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d9",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "maritime",
                     *         "treaty"
                     *       ],
                     *       "reopening": "7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c7c"
                     *     }
                     */
                    "application/json": components["schemas"]["Reopened"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiMotionsByIdCertificate: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The motion’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiMotionsByIdAttachment: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The motion’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiFollowing: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says whom the seat’s node follows in motions, by rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "follows": [
                     *         {
                     *           "rule": "questions",
                     *           "follow": "energy"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Following"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiFollowing: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rule": "questions",
                 *       "follow": "energy"
                 *     }
                 */
                "application/json": components["schemas"]["FollowWish"];
            };
        };
        responses: {
            /** @description Tells the seat’s node whom to follow in every motion under a rule, those that are open included */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "follows": [
                     *         {
                     *           "rule": "questions",
                     *           "follow": "energy"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Following"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRoster: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says who the coalition is, by which epochs, and what is under way to change it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "words": [
                     *         "abandon",
                     *         "ability",
                     *         "able",
                     *         "about",
                     *         "above",
                     *         "absent",
                     *         "absorb",
                     *         "abstract",
                     *         "absurd",
                     *         "abuse",
                     *         "access",
                     *         "accident"
                     *       ],
                     *       "takesIn": true,
                     *       "members": [
                     *         {
                     *           "name": "maritime",
                     *           "host": "maritime.example",
                     *           "status": "member",
                     *           "weight": 1,
                     *           "ratified": true,
                     *           "generation": 0,
                     *           "words": [
                     *             "abandon",
                     *             "ability",
                     *             "able",
                     *             "about",
                     *             "above",
                     *             "absent",
                     *             "absorb",
                     *             "abstract",
                     *             "absurd",
                     *             "abuse",
                     *             "access",
                     *             "accident"
                     *           ],
                     *           "here": false,
                     *           "leaves": false,
                     *           "hostedWith": []
                     *         },
                     *         {
                     *           "name": "treaty",
                     *           "host": "treaty.example",
                     *           "status": "member",
                     *           "weight": 1,
                     *           "ratified": true,
                     *           "generation": 1,
                     *           "words": [
                     *             "abandon",
                     *             "ability",
                     *             "able",
                     *             "about",
                     *             "above",
                     *             "absent",
                     *             "absorb",
                     *             "abstract",
                     *             "absurd",
                     *             "abuse",
                     *             "access",
                     *             "accident"
                     *           ],
                     *           "here": true,
                     *           "leaves": false,
                     *           "hostedWith": []
                     *         }
                     *       ],
                     *       "counts": {
                     *         "members": 2,
                     *         "faults": 0,
                     *         "quorum": 2
                     *       },
                     *       "epochs": [
                     *         {
                     *           "id": "e07b52aae07b52aae07b52aae07b52aae07b52aae07b52aae07b52aae07b52aa",
                     *           "number": 0,
                     *           "members": 2,
                     *           "charter": "5d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f31",
                     *           "differs": [],
                     *           "motion": null,
                     *           "ended": []
                     *         },
                     *         {
                     *           "id": "9b41d6c09b41d6c09b41d6c09b41d6c09b41d6c09b41d6c09b41d6c09b41d6c0",
                     *           "number": 1,
                     *           "members": 2,
                     *           "charter": "5d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f315d0a7f31",
                     *           "differs": [
                     *             {
                     *               "kind": "keys",
                     *               "member": "treaty"
                     *             }
                     *           ],
                     *           "motion": {
                     *             "id": "51c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d951c8f3d9",
                     *             "title": "Give treaty its new keys"
                     *           },
                     *           "ended": []
                     *         }
                     *       ],
                     *       "slot": {
                     *         "attempt": 0,
                     *         "dead": null,
                     *         "motions": [],
                     *         "none": [],
                     *         "missing": [
                     *           "maritime",
                     *           "treaty"
                     *         ]
                     *       },
                     *       "freezing": []
                     *     }
                     */
                    "application/json": components["schemas"]["Roster"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRosterMotions: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "wanted": {
                 *         "kind": "suspend",
                 *         "member": "energy"
                 *       },
                 *       "text": "Its service has closed."
                 *     }
                 */
                "application/json": components["schemas"]["RosterOpening"];
            };
        };
        responses: {
            /** @description Opens a motion for the next roster, in the slot that is open */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRosterNotice: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reasons": "The service is dissolved."
                 *     }
                 */
                "application/json": components["schemas"]["LeaveNotice"];
            };
        };
        responses: {
            /** @description Says that the seat leaves: its own act, at once, which nobody can refuse */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRosterRequests: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "rotate"
                 *     }
                 */
                "application/json": components["schemas"]["KeysWanted"];
            };
        };
        responses: {
            /** @description Makes keys for the seat to have next, or once it is let in again, and the request by which a member moves them */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file": "{\"format\":\"entente/key-request@1\"}",
                     *       "name": "treaty.rotate.json",
                     *       "words": [
                     *         "abandon",
                     *         "ability",
                     *         "able",
                     *         "about",
                     *         "above",
                     *         "absent",
                     *         "absorb",
                     *         "abstract",
                     *         "absurd",
                     *         "abuse",
                     *         "access",
                     *         "accident"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyRequest"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRosterRequestsRead: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "request": "{\"format\":\"entente/key-request@1\"}"
                 *     }
                 */
                "application/json": components["schemas"]["KeyRequestFile"];
            };
        };
        responses: {
            /** @description Says whose keys a request is for, and the words to compare; changes nothing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "rotate",
                     *       "member": "treaty",
                     *       "host": "treaty.example",
                     *       "url": null,
                     *       "words": [
                     *         "abandon",
                     *         "ability",
                     *         "able",
                     *         "about",
                     *         "above",
                     *         "absent",
                     *         "absorb",
                     *         "abstract",
                     *         "absurd",
                     *         "abuse",
                     *         "access",
                     *         "accident"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyRequestSays"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRosterInvitation: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRosterWelcome: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiWatches: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the folders watched for the seat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "watches": [
                     *         {
                     *           "id": "3d3d3d3d3d3d3d3d",
                     *           "path": "/srv/clippings",
                     *           "read": 12,
                     *           "failed": [],
                     *           "error": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Watches"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiWatches: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "path": "/srv/clippings"
                 *     }
                 */
                "application/json": components["schemas"]["WatchWish"];
            };
        };
        responses: {
            /** @description Watches a folder of the node’s machine */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3d3d3d3d3d3d3d3d",
                     *       "path": "/srv/clippings",
                     *       "read": 12,
                     *       "failed": [],
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["Watch"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiWatchesByIdRemove: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The watch’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["WatchAct"];
            };
        };
        responses: {
            /** @description Watches a folder no longer; what was read of it stays */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3d3d3d3d3d3d3d3d",
                     *       "path": "/srv/clippings",
                     *       "read": 12,
                     *       "failed": [],
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["Watch"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiForks: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists logs of which two signed heads do not fit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "forks": [
                     *         {
                     *           "id": "f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0",
                     *           "compartment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *           "member": "treaty",
                     *           "generation": 0,
                     *           "heads": [
                     *             {
                     *               "size": 1377,
                     *               "root": "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN=",
                     *               "note": "entente/a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1/c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0/treaty/0\n1377\nNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN=\n\n— treaty AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                     *             },
                     *             {
                     *               "size": 1377,
                     *               "root": "777777777777777777777777777777777777777777w=",
                     *               "note": "entente/a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1/c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0/treaty/0\n1377\n777777777777777777777777777777777777777777w=\n\n— treaty AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                     *             }
                     *           ],
                     *           "at": 1603789200000,
                     *           "from": "energy",
                     *           "read": null,
                     *           "proof": "entente/fork/v1\n…\n"
                     *         }
                     *       ],
                     *       "noticed": []
                     *     }
                     */
                    "application/json": components["schemas"]["Forks"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiForksByIdRead: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The fork’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ForkRead"];
            };
        };
        responses: {
            /** @description Says that somebody of the seat has read of a fork */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0",
                     *       "compartment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *       "member": "treaty",
                     *       "generation": 0,
                     *       "heads": [
                     *         {
                     *           "size": 1377,
                     *           "root": "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN=",
                     *           "note": "entente/a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1/c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0/treaty/0\n1377\nNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN=\n\n— treaty AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                     *         },
                     *         {
                     *           "size": 1377,
                     *           "root": "777777777777777777777777777777777777777777w=",
                     *           "note": "entente/a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1/c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0/treaty/0\n1377\n777777777777777777777777777777777777777777w=\n\n— treaty AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                     *         }
                     *       ],
                     *       "at": 1603789200000,
                     *       "from": "energy",
                     *       "read": 1603792800000,
                     *       "proof": "entente/fork/v1\n…\n"
                     *     }
                     */
                    "application/json": components["schemas"]["Fork"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiWitness: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tells who holds which log how far, and whether registers fit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "logs": [
                     *         {
                     *           "compartment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *           "member": "treaty",
                     *           "generation": 0,
                     *           "entries": 1377,
                     *           "head": {
                     *             "size": 1377,
                     *             "held": [
                     *               "energy",
                     *               "maritime",
                     *               "regional"
                     *             ]
                     *           },
                     *           "counted": 1377,
                     *           "timed": 1376,
                     *           "needed": 4
                     *         }
                     *       ],
                     *       "registers": [
                     *         {
                     *           "compartment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *           "author": "treaty",
                     *           "next": 812,
                     *           "head": {
                     *             "generation": 0,
                     *             "size": 1377
                     *           },
                     *           "finding": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WitnessState"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiReadings: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the seat’s readings: waiting, under way, ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "readings": [
                     *         {
                     *           "id": "1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f",
                     *           "name": "communique.html",
                     *           "state": "done",
                     *           "done": 1,
                     *           "found": 1,
                     *           "failed": 0,
                     *           "events": 1,
                     *           "documents": [
                     *             "3333333333333333333333333333333333333333333333333333333333333333"
                     *           ],
                     *           "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "error": null,
                     *           "failures": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Readings"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReadings: {
        parameters: {
            query?: {
                /** @description The document’s name, where its bytes are sent. */
                name?: string;
                /** @description When it was published: a day or a time. */
                published?: string;
                /** @description Media type of the bytes, with their charset where it is known; told from name and bytes where left out. */
                mediaType?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.org/communique.html",
                 *       "published": "2020-10-23"
                 *     }
                 */
                "application/json": components["schemas"]["ReadingWish"];
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Queues a reading into the seat’s home, and answers at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f",
                     *       "name": "communique.html",
                     *       "state": "done",
                     *       "done": 1,
                     *       "found": 1,
                     *       "failed": 0,
                     *       "events": 1,
                     *       "documents": [
                     *         "3333333333333333333333333333333333333333333333333333333333333333"
                     *       ],
                     *       "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *       "error": null,
                     *       "failures": []
                     *     }
                     */
                    "application/json": components["schemas"]["Reading"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiReadingsEvents: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follows the seat’s readings as server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f",
                     *       "name": "communique.html",
                     *       "state": "done",
                     *       "done": 1,
                     *       "found": 1,
                     *       "failed": 0,
                     *       "events": 1,
                     *       "documents": [
                     *         "3333333333333333333333333333333333333333333333333333333333333333"
                     *       ],
                     *       "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *       "error": null,
                     *       "failures": []
                     *     }
                     */
                    "text/event-stream": components["schemas"]["Reading"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReadingsByIdStop: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The reading’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Stops a reading */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f",
                     *       "name": "communique.html",
                     *       "state": "stopped",
                     *       "done": 1,
                     *       "found": 1,
                     *       "failed": 0,
                     *       "events": 1,
                     *       "documents": [
                     *         "3333333333333333333333333333333333333333333333333333333333333333"
                     *       ],
                     *       "document": "3333333333333333333333333333333333333333333333333333333333333333",
                     *       "error": null,
                     *       "failures": []
                     *     }
                     */
                    "application/json": components["schemas"]["Reading"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiChanges: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tells as server-sent events when something the seat may read has changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": 12
                     *     }
                     */
                    "text/event-stream": components["schemas"]["Change"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiReadlog: {
        parameters: {
            query?: {
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists who opened which record labelled AMBER or stricter, or looked before answering, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "person": "3f9a0c517be24d86",
                     *           "seat": "treaty",
                     *           "record": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "type": "document",
                     *           "tlp": "AMBER",
                     *           "at": "2026-11-25T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "days": 365,
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReadLog"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReadlogDays: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": 90
                 *     }
                 */
                "application/json": components["schemas"]["KeepingReadLog"];
            };
        };
        responses: {
            /** @description Sets for how many days openings are kept, and removes what is older */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRecordsById: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The record’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a record of any type as its author wrote it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ],
                     *       "author": "treaty",
                     *       "generation": 0,
                     *       "index": 3,
                     *       "body": {
                     *         "format": "entente/record@1",
                     *         "type": "comment",
                     *         "version": 1,
                     *         "coalition": "9999999999999999999999999999999999999999999999999999999999999999",
                     *         "compartment": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
                     *         "author": "treaty",
                     *         "epoch": "9999999999999999999999999999999999999999999999999999999999999999",
                     *         "stated": "2020-10-27T09:00:00.000Z",
                     *         "tlp": "GREEN",
                     *         "refs": [
                     *           {
                     *             "relation": "about",
                     *             "id": "6666666666666666666666666666666666666666666666666666666666666666"
                     *           }
                     *         ],
                     *         "data": {
                     *           "text": "Which ministry is meant?",
                     *           "mentions": [
                     *             "energy"
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Record"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRecordsByIdComments: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The record’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what was said of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "comments": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "author": "treaty",
                     *           "at": 1603789200000,
                     *           "text": "Which ministry is meant?",
                     *           "mentions": [
                     *             "energy"
                     *           ],
                     *           "replies": null,
                     *           "masked": false,
                     *           "unread": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Comments"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRecordsByIdComments: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The record’s id, or its first digits, at least 8. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Which ministry is meant?",
                 *       "mentions": [
                 *         "energy"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Commenting"];
            };
        };
        responses: {
            /** @description Says something of a record, where it stands */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *       "compartment": "plenary",
                     *       "readers": [
                     *         "energy",
                     *         "treaty"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiRetractions: {
        parameters: {
            query?: {
                /** @description Only what took this record back. */
                of?: string;
                /** @description Only what came in after this record: `next` of the page before. */
                after?: string;
                /** @description How many, at most 500; 100 where left out. */
                limit?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what was taken back where the seat reads, or tells when one record was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retractions": [
                     *         {
                     *           "id": "5555555555555555555555555555555555555555555555555555555555555555",
                     *           "author": "treaty",
                     *           "compartment": "plenary",
                     *           "stated": "2020-10-27T09:00:00.000Z",
                     *           "reason": "sourceWithdrawn",
                     *           "retracts": [
                     *             "3333333333333333333333333333333333333333333333333333333333333333"
                     *           ]
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Retractions"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiRetractions: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "3333333333333333333333333333333333333333333333333333333333333333",
                 *       "reason": "sourceWithdrawn"
                 *     }
                 */
                "application/json": components["schemas"]["Retracting"];
            };
        };
        responses: {
            /** @description Takes back a record of the seat’s own, what derives from it, and released copies */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retractions": [
                     *         {
                     *           "id": "8888888888888888888888888888888888888888888888888888888888888888",
                     *           "compartment": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                     *           "dropped": [
                     *             "3333333333333333333333333333333333333333333333333333333333333333",
                     *             "4444444444444444444444444444444444444444444444444444444444444444"
                     *           ]
                     *         }
                     *       ],
                     *       "withdrawn": []
                     *     }
                     */
                    "application/json": components["schemas"]["Retraction"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiSearch: {
        parameters: {
            query: {
                /** @description Words in English, 中文 or русский, or an id or its first digits, at least 8. */
                q: string;
                /** @description Any of these types, with commas between. */
                type?: string;
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Looks for documents, questions, comments, activities and motions by their words, or by the id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hits": [
                     *         {
                     *           "id": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "type": "document",
                     *           "title": "Communiqué",
                     *           "author": "treaty",
                     *           "language": "en",
                     *           "excerpt": {
                     *             "start": 0,
                     *             "end": 53,
                     *             "text": "The two ministries will hold a joint exercise in May.",
                     *             "marks": [
                     *               {
                     *                 "start": 30,
                     *                 "end": 35
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "upToDate": true
                     *     }
                     */
                    "application/json": components["schemas"]["Search"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiBlobsByHash: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description SHA-256 of the bytes, 64 hexadecimal digits. */
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiReleases: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the seat’s release queue with what each would bring, and what was released lately */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "persons": 1,
                     *       "waiting": [
                     *         {
                     *           "proposal": {
                     *             "id": "0123456789abcdef0123456789abcdef",
                     *             "ids": [
                     *               "3333333333333333333333333333333333333333333333333333333333333333"
                     *             ],
                     *             "compartment": "plenary",
                     *             "tlp": null,
                     *             "withEvents": true,
                     *             "withGrades": false,
                     *             "dropReferences": false,
                     *             "note": "Both ministries have it on their pages.",
                     *             "by": "operator",
                     *             "at": "2020-10-27T09:00:00.000Z",
                     *             "state": "waiting",
                     *             "decided": null
                     *           },
                     *           "preview": {
                     *             "compartment": "plenary",
                     *             "recipients": [
                     *               {
                     *                 "name": "energy",
                     *                 "host": "local"
                     *               }
                     *             ],
                     *             "records": [
                     *               {
                     *                 "home": "3333333333333333333333333333333333333333333333333333333333333333",
                     *                 "type": "document",
                     *                 "shows": "Communiqué",
                     *                 "tlp": "GREEN",
                     *                 "words": 11,
                     *                 "refersTo": []
                     *               },
                     *               {
                     *                 "home": "4444444444444444444444444444444444444444444444444444444444444444",
                     *                 "type": "event",
                     *                 "shows": "jointExercise, planned: The two ministries will hold a joint exercise in May.",
                     *                 "tlp": "GREEN",
                     *                 "words": 0,
                     *                 "refersTo": [
                     *                   {
                     *                     "relation": "derivedFrom",
                     *                     "home": "3333333333333333333333333333333333333333333333333333333333333333"
                     *                   }
                     *                 ]
                     *               }
                     *             ],
                     *             "from": "home",
                     *             "alreadyThere": [],
                     *             "learns": [
                     *               {
                     *                 "recipients": [
                     *                   "energy"
                     *                 ],
                     *                 "names": [
                     *                   {
                     *                     "kind": "publisher",
                     *                     "name": "A newspaper"
                     *                   }
                     *                 ],
                     *                 "counts": [
                     *                   {
                     *                     "what": "documents",
                     *                     "question": null,
                     *                     "before": 12,
                     *                     "after": 13
                     *                   }
                     *                 ],
                     *                 "search": {
                     *                   "words": [
                     *                     "exercise",
                     *                     "ministries"
                     *                   ],
                     *                   "more": 0
                     *                 }
                     *               }
                     *             ],
                     *             "keptBack": {
                     *               "references": [],
                     *               "earlier": 0,
                     *               "grades": 1,
                     *               "comments": 0,
                     *               "paths": 0
                     *             },
                     *             "entries": 2,
                     *             "refusal": null,
                     *             "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                     *           },
                     *           "broken": null
                     *         }
                     *       ],
                     *       "decided": [
                     *         {
                     *           "id": "0123456789abcdef0123456789abcdef",
                     *           "ids": [
                     *             "3333333333333333333333333333333333333333333333333333333333333333"
                     *           ],
                     *           "compartment": "plenary",
                     *           "tlp": null,
                     *           "withEvents": true,
                     *           "withGrades": false,
                     *           "dropReferences": false,
                     *           "note": "Both ministries have it on their pages.",
                     *           "by": "operator",
                     *           "at": "2020-10-27T09:00:00.000Z",
                     *           "state": "refused",
                     *           "decided": {
                     *             "by": "operator",
                     *             "at": "2020-10-27T09:00:00.000Z",
                     *             "reason": "The publisher asks for two more days."
                     *           }
                     *         }
                     *       ],
                     *       "released": [
                     *         {
                     *           "id": "5555555555555555555555555555555555555555555555555555555555555555",
                     *           "at": "2020-10-27T09:00:00.000Z",
                     *           "compartment": "plenary",
                     *           "recipients": [
                     *             "energy"
                     *           ],
                     *           "count": 1,
                     *           "records": [
                     *             {
                     *               "home": "3333333333333333333333333333333333333333333333333333333333333333",
                     *               "released": "1111111111111111111111111111111111111111111111111111111111111111",
                     *               "type": "document",
                     *               "shows": "Communiqué",
                     *               "stands": true
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "retracted": [
                     *         {
                     *           "id": "1111111111111111111111111111111111111111111111111111111111111111",
                     *           "at": "2020-10-27T09:00:00.000Z",
                     *           "compartment": "plenary",
                     *           "reason": "sharedByMistake",
                     *           "count": 3
                     *         }
                     *       ],
                     *       "unreleased": [
                     *         {
                     *           "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *           "type": "question",
                     *           "shows": "Will it be held?",
                     *           "at": "2020-10-27T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReleaseQueue"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReleases: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "3333333333333333333333333333333333333333333333333333333333333333"
                 *       ],
                 *       "in": "plenary",
                 *       "withEvents": true,
                 *       "note": "Both ministries have it on their pages."
                 *     }
                 */
                "application/json": components["schemas"]["Proposing"];
            };
        };
        responses: {
            /** @description Puts a release into the seat’s queue; nothing goes out yet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef0123456789abcdef",
                     *       "ids": [
                     *         "3333333333333333333333333333333333333333333333333333333333333333"
                     *       ],
                     *       "compartment": "plenary",
                     *       "tlp": null,
                     *       "withEvents": true,
                     *       "withGrades": false,
                     *       "dropReferences": false,
                     *       "note": "Both ministries have it on their pages.",
                     *       "by": "operator",
                     *       "at": "2020-10-27T09:00:00.000Z",
                     *       "state": "waiting",
                     *       "decided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiReleasesById: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path: {
                /** @description The proposal’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a proposal with what it would bring, as things stand now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "proposal": {
                     *         "id": "0123456789abcdef0123456789abcdef",
                     *         "ids": [
                     *           "3333333333333333333333333333333333333333333333333333333333333333"
                     *         ],
                     *         "compartment": "plenary",
                     *         "tlp": null,
                     *         "withEvents": true,
                     *         "withGrades": false,
                     *         "dropReferences": false,
                     *         "note": "Both ministries have it on their pages.",
                     *         "by": "operator",
                     *         "at": "2020-10-27T09:00:00.000Z",
                     *         "state": "waiting",
                     *         "decided": null
                     *       },
                     *       "preview": {
                     *         "compartment": "plenary",
                     *         "recipients": [
                     *           {
                     *             "name": "energy",
                     *             "host": "local"
                     *           }
                     *         ],
                     *         "records": [
                     *           {
                     *             "home": "3333333333333333333333333333333333333333333333333333333333333333",
                     *             "type": "document",
                     *             "shows": "Communiqué",
                     *             "tlp": "GREEN",
                     *             "words": 11,
                     *             "refersTo": []
                     *           },
                     *           {
                     *             "home": "4444444444444444444444444444444444444444444444444444444444444444",
                     *             "type": "event",
                     *             "shows": "jointExercise, planned: The two ministries will hold a joint exercise in May.",
                     *             "tlp": "GREEN",
                     *             "words": 0,
                     *             "refersTo": [
                     *               {
                     *                 "relation": "derivedFrom",
                     *                 "home": "3333333333333333333333333333333333333333333333333333333333333333"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "from": "home",
                     *         "alreadyThere": [],
                     *         "learns": [
                     *           {
                     *             "recipients": [
                     *               "energy"
                     *             ],
                     *             "names": [
                     *               {
                     *                 "kind": "publisher",
                     *                 "name": "A newspaper"
                     *               }
                     *             ],
                     *             "counts": [
                     *               {
                     *                 "what": "documents",
                     *                 "question": null,
                     *                 "before": 12,
                     *                 "after": 13
                     *               }
                     *             ],
                     *             "search": {
                     *               "words": [
                     *                 "exercise",
                     *                 "ministries"
                     *               ],
                     *               "more": 0
                     *             }
                     *           }
                     *         ],
                     *         "keptBack": {
                     *           "references": [],
                     *           "earlier": 0,
                     *           "grades": 1,
                     *           "comments": 0,
                     *           "paths": 0
                     *         },
                     *         "entries": 2,
                     *         "refusal": null,
                     *         "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                     *       },
                     *       "broken": null
                     *     }
                     */
                    "application/json": components["schemas"]["ProposalInFull"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReleasesPreview: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "3333333333333333333333333333333333333333333333333333333333333333"
                 *       ],
                 *       "in": "plenary",
                 *       "withEvents": true
                 *     }
                 */
                "application/json": components["schemas"]["Previewing"];
            };
        };
        responses: {
            /** @description Shows what a release would bring, without proposing it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "compartment": "plenary",
                     *       "recipients": [
                     *         {
                     *           "name": "energy",
                     *           "host": "local"
                     *         }
                     *       ],
                     *       "records": [
                     *         {
                     *           "home": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "type": "document",
                     *           "shows": "Communiqué",
                     *           "tlp": "GREEN",
                     *           "words": 11,
                     *           "refersTo": []
                     *         },
                     *         {
                     *           "home": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "type": "event",
                     *           "shows": "jointExercise, planned: The two ministries will hold a joint exercise in May.",
                     *           "tlp": "GREEN",
                     *           "words": 0,
                     *           "refersTo": [
                     *             {
                     *               "relation": "derivedFrom",
                     *               "home": "3333333333333333333333333333333333333333333333333333333333333333"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "from": "home",
                     *       "alreadyThere": [],
                     *       "learns": [
                     *         {
                     *           "recipients": [
                     *             "energy"
                     *           ],
                     *           "names": [
                     *             {
                     *               "kind": "publisher",
                     *               "name": "A newspaper"
                     *             }
                     *           ],
                     *           "counts": [
                     *             {
                     *               "what": "documents",
                     *               "question": null,
                     *               "before": 12,
                     *               "after": 13
                     *             }
                     *           ],
                     *           "search": {
                     *             "words": [
                     *               "exercise",
                     *               "ministries"
                     *             ],
                     *             "more": 0
                     *           }
                     *         }
                     *       ],
                     *       "keptBack": {
                     *         "references": [],
                     *         "earlier": 0,
                     *         "grades": 1,
                     *         "comments": 0,
                     *         "paths": 0
                     *       },
                     *       "entries": 2,
                     *       "refusal": null,
                     *       "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReleasesByIdApprove: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The proposal’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fingerprint": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                 *     }
                 */
                "application/json": components["schemas"]["Approving"];
            };
        };
        responses: {
            /** @description Releases what was proposed, exactly as its preview showed it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "compartment": "plenary",
                     *       "recipients": [
                     *         "energy"
                     *       ],
                     *       "records": [
                     *         {
                     *           "home": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "type": "document",
                     *           "shows": "Communiqué"
                     *         },
                     *         {
                     *           "home": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "type": "event",
                     *           "shows": "jointExercise, planned: The two ministries will hold a joint exercise in May."
                     *         }
                     *       ],
                     *       "droppedReferences": [],
                     *       "pairs": [
                     *         {
                     *           "home": "3333333333333333333333333333333333333333333333333333333333333333",
                     *           "released": "1111111111111111111111111111111111111111111111111111111111111111"
                     *         },
                     *         {
                     *           "home": "4444444444444444444444444444444444444444444444444444444444444444",
                     *           "released": "2222222222222222222222222222222222222222222222222222222222222222"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReleasesByIdRefuse: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The proposal’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The publisher asks for two more days."
                 *     }
                 */
                "application/json": components["schemas"]["Refusing"];
            };
        };
        responses: {
            /** @description Refuses a proposal, with a reason */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef0123456789abcdef",
                     *       "ids": [
                     *         "3333333333333333333333333333333333333333333333333333333333333333"
                     *       ],
                     *       "compartment": "plenary",
                     *       "tlp": null,
                     *       "withEvents": true,
                     *       "withGrades": false,
                     *       "dropReferences": false,
                     *       "note": "Both ministries have it on their pages.",
                     *       "by": "operator",
                     *       "at": "2020-10-27T09:00:00.000Z",
                     *       "state": "refused",
                     *       "decided": {
                     *         "by": "operator",
                     *         "at": "2020-10-27T09:00:00.000Z",
                     *         "reason": "The publisher asks for two more days."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReleasesByIdWithdraw: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path: {
                /** @description The proposal’s id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Withdrawing"];
            };
        };
        responses: {
            /** @description Takes a proposal out of the queue again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef0123456789abcdef",
                     *       "ids": [
                     *         "3333333333333333333333333333333333333333333333333333333333333333"
                     *       ],
                     *       "compartment": "plenary",
                     *       "tlp": null,
                     *       "withEvents": true,
                     *       "withGrades": false,
                     *       "dropReferences": false,
                     *       "note": "Both ministries have it on their pages.",
                     *       "by": "operator",
                     *       "at": "2020-10-27T09:00:00.000Z",
                     *       "state": "waiting",
                     *       "decided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiReleasesRule: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "persons": 2
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseRule"];
            };
        };
        responses: {
            /** @description Sets how many persons a release takes at the seat */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "persons": 2
                     *     }
                     */
                    "application/json": components["schemas"]["ReleaseRule"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    getApiCarries: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what the seat may take out of a membership that has ended into the new one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "carriable": [
                     *         {
                     *           "id": "6666666666666666666666666666666666666666666666666666666666666666",
                     *           "type": "question",
                     *           "author": "treaty",
                     *           "shows": "Will the joint exercise be held by the end of June 2021?",
                     *           "compartment": "plenary-0"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Carriable"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiCarries: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "6666666666666666666666666666666666666666666666666666666666666666"
                 *       ],
                 *       "dropReferences": true,
                 *       "note": "It is still open."
                 *     }
                 */
                "application/json": components["schemas"]["ProposingCarry"];
            };
        };
        responses: {
            /** @description Proposes that what stands in an ended compartment go on in its successor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef0123456789abcdef",
                     *       "ids": [
                     *         "6666666666666666666666666666666666666666666666666666666666666666"
                     *       ],
                     *       "compartment": "plenary",
                     *       "tlp": null,
                     *       "withEvents": false,
                     *       "withGrades": false,
                     *       "dropReferences": true,
                     *       "note": "It is still open.",
                     *       "by": "operator",
                     *       "at": "2020-10-27T09:00:00.000Z",
                     *       "state": "waiting",
                     *       "decided": null
                     *     }
                     */
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    postApiSampleRemove: {
        parameters: {
            query?: {
                /** @description The acting seat; may be left out where one seat is hosted. The header says the same. */
                as?: components["parameters"]["SeatQuery"];
            };
            header?: {
                /** @description The acting seat; may be left out where one seat is hosted. */
                "Entente-Seat"?: components["parameters"]["SeatHeader"];
                /** @description Says that a change is meant. A browser’s own pages may leave it out; every other client sends 1. */
                "Entente-Request"?: components["parameters"]["Meant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["RemovingSample"];
            };
        };
        responses: {
            /** @description Removes the sample: its folder, its keys and its state */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "removed": true
                     *     }
                     */
                    "application/json": components["schemas"]["SampleRemoved"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
}
